import type { WholeSettings } from './settings.ts';

const nothing = 'This is a demonstration. Nothing is sold here and nothing is sent.';

/** What a shop without a payment key shows: complete, so that every page can be seen, and no offer. */
export const demoSettings: WholeSettings = {
  seller: {
    name: 'Unknot demonstration shop',
    address: ['No address: nothing is sold here'],
    email: 'shop@localhost.invalid',
    vat: 'none',
  },
  currencies: ['USD', 'EUR'],
  tax: { kind: 'none', reason: 'Demonstration: no tax is charged, because nothing is sold.' },
  shipping: [
    {
      id: 'tracked',
      name: 'Tracked, worldwide',
      amount: { USD: 0, EUR: 0 },
      days: [4, 12],
      countries: [
        'AT',
        'AU',
        'CA',
        'CH',
        'DE',
        'ES',
        'FR',
        'GB',
        'IE',
        'IT',
        'JP',
        'NL',
        'NZ',
        'US',
      ],
    },
  ],
  legal: {
    terms: `${nothing}\n\nA shop that sells puts its terms of sale here.`,
    returns: `${nothing}\n\nA shop that sells has a 30-day money-back guarantee: you ask within 30 days of delivery, send the tool back, and get your money back. No reason is asked for.`,
    imprint: `${nothing}\n\nA shop that sells puts its name, address and VAT number here.`,
  },
};
