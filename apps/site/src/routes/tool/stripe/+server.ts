import type { RequestHandler } from './$types';

/** Where the payment service tells what was paid. Its signature is the only thing believed. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const body = await request.text();
  try {
    const received = await locals.services.shop.receive(
      body,
      request.headers.get('stripe-signature'),
    );
    return Response.json({ received }, { status: received === 'wrong' ? 409 : 200 });
  } catch (error) {
    if ((error as Error).name !== 'BadSignature') throw error;
    console.error('payment: a message was refused: its signature is missing, wrong or too old');
    return new Response('The signature is missing, wrong or too old.', { status: 400 });
  }
};
