import { clientKey, rateLimit } from '../requests/rate-limit.ts';

/** Comments and questions: four at once, then one a minute for each client. */
const writing = rateLimit({ burst: 4, perMinute: 1 });
/** Reviews come by an order’s secret link, so they may come more often. */
const reviewing = rateLimit({ burst: 12, perMinute: 3 });
/** Links of orders go to the order’s own address; a letter for each is asked for seldom. */
const linking = rateLimit({ burst: 3, perMinute: 1 });
const reporting = rateLimit({ burst: 5, perMinute: 2 });

interface Client {
  readonly getClientAddress: () => string;
}

/** Whether this client may write once more now. */
export function mayWrite(client: Client): boolean {
  return writing(clientKey(client.getClientAddress()));
}

/** Whether this client may report once more now. */
export function mayReport(client: Client): boolean {
  return reporting(clientKey(client.getClientAddress()));
}

/** Whether this client may write or change a review once more now. */
export function mayWriteReview(client: Client): boolean {
  return reviewing(clientKey(client.getClientAddress()));
}

/** Whether this client may ask for the links of its orders once more now. */
export function mayAskLinks(client: Client): boolean {
  return linking(clientKey(client.getClientAddress()));
}

/** A field people do not see; what fills it in is a program, which is thanked and not heard. */
export const trap = 'website';

/** Text of a form's field; files and absent fields are empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
