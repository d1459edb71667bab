// The facts of the two rules that the benchmark asks, as they are read from JSON. What is not known is left out.

/** The day that all families are asked on. */
export const AS_OF = '2015-09-30';

export interface Family {
  reference: string;
  members?: Member[];
  police_callouts?: number;
  /** In pence. */
  rent_arrears?: number;
}

export interface Member {
  /** As `2001-05-04`. */
  born?: string;
  proven_offences?: number;
  antisocial_behaviour?: boolean;
  /** In per cent, as `93.5`. */
  attendance?: number;
  exclusions?: number;
  child_in_need?: boolean;
  child_protection_plan?: boolean;
  out_of_work_benefit?: boolean;
  without_work_or_study?: boolean;
  suffers_abuse?: boolean;
  health_condition?: boolean;
  misuses_substances?: boolean;
}

export interface WatchedFamily {
  reference: string;
  identified_on: string;
  incidents?: Incident[];
}

export interface Incident {
  on?: string;
  kind?: IncidentKind;
}

export type IncidentKind = 'offence' | 'antisocial_behaviour' | 'police_callout' | 'absence' | 'exclusion';

/** What is answered of a family: whether it holds, or that the facts leave it open. */
export type Verdict = 'yes' | 'no' | 'unknown';
