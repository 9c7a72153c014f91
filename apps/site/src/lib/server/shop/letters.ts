import { addressLines } from './address.ts';
import { money } from './money.ts';
import type { Order, Tracking } from './orders.ts';

interface Written {
  readonly subject: string;
  readonly body: string;
}

const demoLine = 'This is a rehearsal: nothing was sold and nothing will be sent.\n\n';

function letter({ number, mode }: Order, subject: string, parts: readonly string[]): Written {
  const start = mode === 'demo' ? demoLine : '';
  return { subject: `${subject} (order ${number})`, body: start + parts.join('\n\n') };
}

function bill({ lines, currency, shippingAmount, taxAmount, total, shipping }: Order): string {
  const rows = lines.map(
    ({ quantity, name, unitAmount }) =>
      `${quantity} × ${name}: ${money(quantity * unitAmount, currency)}`,
  );
  rows.push(`${shipping.name}: ${money(shippingAmount, currency)}`);
  if (taxAmount > 0) rows.push(`Tax: ${money(taxAmount, currency)}`);
  return [...rows, `Total: ${money(total, currency)}`].join('\n');
}

/** Thanks for an order. `link` is its page. */
export function orderLetter(order: Order, link: string): Written {
  const where = order.address ? addressLines(order.address).join('\n') : '';
  return letter(order, 'Thank you', [
    'Your order is paid and will be packed.',
    bill(order),
    `It goes to:\n${order.name ?? ''}\n${where}`,
    `Follow it, print the invoice or send it back here:\n${link}`,
    'You have 30 days from delivery to send it back and get your money back. No reason is asked for.',
  ]);
}

/** It could not be sent: somebody else had the last one before the payment arrived. */
export function soldOutLetter(order: Order, link: string): Written {
  return letter(order, 'Sold out, your money goes back', [
    'We are sorry. Your payment arrived after the last piece was sold. You get all of it back.',
    bill(order),
    link,
  ]);
}

export function shippedLetter(
  order: Order,
  { carrier, number, url }: Tracking,
  link: string,
): Written {
  return letter(order, 'On its way', [
    `Your parcel left with ${carrier}. Its number is ${number}.`,
    ...(url ? [`Follow it: ${url}`] : []),
    `Your order: ${link}`,
  ]);
}

export function deliveredLetter(order: Order, link: string): Written {
  return letter(order, 'It arrived', [
    'Your parcel has arrived. From today you have 30 days to send it back and get your money back.',
    link,
  ]);
}

export function returnAskedLetter(order: Order, link: string): Written {
  return letter(order, 'Your return', [
    'We have your wish to send it back. You get a label or an address within two working days.',
    link,
  ]);
}

export function returnAcceptedLetter(order: Order, directions: string, link: string): Written {
  return letter(order, 'How to send it back', [directions, link]);
}

export function refundLetter(order: Order, amount: number, link: string): Written {
  return letter(order, 'Your money is on its way back', [
    `We have paid back ${money(amount, order.currency)}. Your bank may take up to ten days to show it.`,
    link,
  ]);
}
