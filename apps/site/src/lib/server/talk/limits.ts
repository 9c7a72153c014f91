import { clientKey, rateLimit, type Rate } from '../requests/rate-limit.ts';

const perClient: Rate = { burst: 4, perMinute: 1 };

/** Comments, reports and questions together: four at once, then one a minute for each client. */
const allowed = rateLimit(perClient);

/** Whether this client may write once more now. */
export function mayWrite(event: { readonly getClientAddress: () => string }): boolean {
  return allowed(clientKey(event.getClientAddress()));
}

/** A field people do not see; what fills it in is a program, which is thanked and not heard. */
export const trap = 'website';

/** Text of a form's field; files and absent fields are empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
