import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** Who runs this copy of the site, as the imprint must say it. */
const operatorSchema = z.strictObject({
  name: z.string().min(1),
  /** Lines of a postal address. */
  address: z.array(z.string().min(1)).min(1),
  email: z.email(),
  phone: z.string().min(1).optional(),
  /** Who speaks for a company, its register and number, its tax number. */
  representedBy: z.string().min(1).optional(),
  register: z.string().min(1).optional(),
  taxNumber: z.string().min(1).optional(),
  /** Who runs the machine, and how many days its logs are kept. */
  host: z.string().min(1).optional(),
  logDays: z.coerce.number().int().min(0).max(3650).optional(),
  /** The authority one may complain to about data. */
  dataAuthority: z.string().min(1).optional(),
});
export type Operator = z.infer<typeof operatorSchema>;

type Environment = Readonly<Record<string, string | undefined>>;

const variables = {
  name: 'OPERATOR_NAME',
  address: 'OPERATOR_ADDRESS',
  email: 'OPERATOR_EMAIL',
  phone: 'OPERATOR_PHONE',
  representedBy: 'OPERATOR_REPRESENTED_BY',
  register: 'OPERATOR_REGISTER',
  taxNumber: 'OPERATOR_TAX_NUMBER',
  host: 'OPERATOR_HOST',
  logDays: 'OPERATOR_LOG_DAYS',
  dataAuthority: 'OPERATOR_DATA_AUTHORITY',
} as const;

/** Single variables; lines of an address are parted by semicolons. */
function fromVariables(env: Environment): Record<string, unknown> {
  const given = Object.entries(variables)
    .map(([field, variable]) => [field, env[variable]] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(
    given.map(([field, value]) => [
      field,
      field === 'address' ? value!.split(';').map((line) => line.trim()) : value,
    ]),
  );
}

/** What the file says, or why it cannot be read. */
function fromFile(path: string): { given?: unknown; fault?: string } {
  try {
    return { given: parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Reads the operator from the YAML file that `OPERATOR_FILE` names, or from variables such as
 * `OPERATOR_NAME`. Nothing set is no fault: then there is no operator. Anything half set is.
 */
export function readOperator(env: Environment): { value?: Operator; issues: readonly string[] } {
  const path = env['OPERATOR_FILE'];
  const { given, fault } = path ? fromFile(path) : { given: fromVariables(env) };
  if (fault !== undefined) return { issues: [`OPERATOR_FILE: ${fault}`] };
  if (!path && Object.keys(given as object).length === 0) return { issues: [] };
  const parsed = operatorSchema.safeParse(given);
  if (parsed.success) return { value: parsed.data, issues: [] };
  const issues = parsed.error.issues.map((i) => `operator ${i.path.join('.')}: ${i.message}`);
  return { issues };
}
