// Program -> core: every record, rule, plan and programme, and the tables that rules look into.

import type { Staged } from '../diagnostics/diagnostic.ts';
import type { Program } from '../types/check.ts';
import { checkCost } from './cost.ts';
import { lowerAllocation, lowerDefine, lowerGroup } from './lower-define.ts';
import { lowerExpression } from './lower-expression.ts';
import { lowerEntries, lowerFigures, lowerParameter, lowerStated } from './lower-figures.ts';
import { lowerPlan, lowerProgramme } from './lower-plan.ts';
import { lowerProperty } from './lower-property.ts';
import { lowerScenario } from './lower-scenario.ts';
import { lowerTable } from './lower-table.ts';
import { lowerCalendar, lowerRecords, lowerSources } from './lower-vocabulary.ts';
import { newLowering } from './lowering.ts';
import type { CoreProgram } from './program.ts';
import { inOrderOfUse } from './rule-order.ts';

/** Invariant: the program has no errors; a program that has is never lowered. */
export function lower(program: Program): Staged<CoreProgram> {
  const { bindings } = program;
  const lowering = newLowering(program, lowerRecords(bindings), lowerSources(bindings), lowerExpression);
  const plans = bindings.plans.map((plan) => lowerPlan(lowering, plan));
  const tables = bindings.tables.map((table) => lowerTable(lowering, table));
  const figures = bindings.stated.map((figure) => lowerStated(lowering, figure));
  const rules = inOrderOfUse([
    ...bindings.groups.map((group) => lowerGroup(lowering, group)),
    ...bindings.defines.filter((define) => !define.plan).flatMap((define) => lowerDefine(lowering, define)),
    ...bindings.allocations.flatMap((allocation) => lowerAllocation(lowering, allocation)),
    ...tables.flatMap((table) => table.rules),
    ...plans.flatMap((plan) => plan.rules),
    ...figures.flatMap((figure) => figure.rules),
  ]);
  const plansByName = new Map(plans.map(({ plan }) => [plan.name, plan]));
  const value: CoreProgram = {
    records: lowering.records,
    rules: rules.value,
    plans: plansByName,
    programmes: new Map(bindings.programmes.map((one) => [one.name, lowerProgramme(lowering, one)])),
    calendars: new Map(bindings.calendars.map((calendar) => [calendar.id, lowerCalendar(calendar)])),
    parameters: new Map(bindings.parameters.map((one) => [one.id, lowerParameter(lowering, one)])),
    figures: new Map(bindings.figures.map((one) => [one.id, lowerFigures(lowering, one)])),
    entries: lowerEntries(bindings.entries),
    tables: tables.map(({ table }) => table),
    stated: figures.flatMap(({ stated }) => stated),
    scenarios: bindings.scenarios.map((scenario) => lowerScenario(lowering, scenario)),
    properties: bindings.properties.flatMap((property) => lowerProperty(lowering, property, plansByName)),
  };
  return {
    value,
    diagnostics: rules.diagnostics.length > 0 ? rules.diagnostics : checkCost(value),
  };
}
