/** How serious a finding is unless a project says otherwise. */
export type Severity = 'error' | 'warning' | 'info';

export interface CodeInfo {
  /** Short name, for humans; of a rule it is the code itself. A code never changes its meaning. */
  readonly name: string;
  readonly severity: Severity;
  /** One line, without a full stop. */
  readonly summary: string;
  /** Version that brought it. */
  readonly since: string;
  /** Of a rule: what it costs an experiment not to keep it. */
  readonly why?: string;
  /** Of a rule: who says so; `laboratory policy` where no authority was read, and then it is a hint. */
  readonly source?: string;
}

export const laboratoryPolicy = 'laboratory policy';

export const cannotCompile = (name: string, summary: string): CodeInfo => ({ name, severity: 'error', summary, since: '0.1.0' });

type Opinion = Omit<CodeInfo, 'name'>;

const opinion = (severity: Severity) => (summary: string, why: string, source: string): Opinion => ({ severity, summary, why, source, since: '0.1.0' });

/** Only a published limit makes an error. */
export const error = opinion('error');
export const warning = opinion('warning');
/** For what no authority was read for, or what may well be as it should. */
export const hint = opinion('info');

/** A part of the table of rules: their names are their codes. */
export function rulesNamed<Name extends string>(rules: Readonly<Record<Name, Opinion>>): Readonly<Record<Name, CodeInfo>> {
  return Object.fromEntries(Object.entries<Opinion>(rules).map(([name, info]) => [name, { name, ...info }])) as Record<Name, CodeInfo>;
}
