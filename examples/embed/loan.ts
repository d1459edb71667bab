// A rule file imported as it is: its types follow from the rule.

import letter from './loan.headline';

const answer = letter.evaluate(
  { reference: 'L-1', due: '2024-03-01', returned: false },
  { asOf: '2024-03-31' },
);
const { charge } = answer.payments;

console.log(answer.eligibility.verdict, charge.state === 'amount' ? charge.pence : charge.state);
