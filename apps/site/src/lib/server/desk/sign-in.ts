import { betterAuth } from 'better-auth';
import { parseSetCookieHeader } from 'better-auth/cookies';
import { twoFactor } from 'better-auth/plugins';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { newId } from '../database/new-id.ts';
import { mailAddress } from '../mail/letter.ts';
import { keptSecret } from '../shop/order-link.ts';

/** Somebody who works at the desk. An owner may do everything; a helper packs and answers. */
export interface Operator {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'helper';
  /** False until the second step is set up; until then the desk shows nothing but that. */
  readonly secured: boolean;
}

/** A cookie to be set with an answer. */
export interface SetCookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge: number | undefined;
}

/** What an attempt came to. */
export interface Attempt<State extends string> {
  readonly state: State;
  readonly cookies: readonly SetCookie[];
}

/** Signing in: a password, then a code of an authenticator app. */
export interface SignIn {
  readonly operatorOf: (headers: Headers) => Promise<Operator | undefined>;
  readonly withPassword: (
    email: string,
    password: string,
    headers: Headers,
  ) => Promise<Attempt<'in' | 'needs-code' | 'refused'>>;
  readonly withCode: (code: string, headers: Headers) => Promise<Attempt<'in' | 'refused'>>;
  readonly withBackupCode: (code: string, headers: Headers) => Promise<Attempt<'in' | 'refused'>>;
  /** Begins the set-up of the second step; undefined when the password is wrong. */
  readonly secure: (
    password: string,
    headers: Headers,
  ) => Promise<{ readonly uri: string; readonly backupCodes: readonly string[] } | undefined>;
  readonly out: (headers: Headers) => Promise<readonly SetCookie[]>;
  readonly create: (operator: {
    readonly email: string;
    readonly name: string;
    readonly role: 'owner' | 'helper';
    readonly password: string;
  }) => Promise<void>;
}

const sessionSeconds = 12 * 3600;

function authOver({ db }: Database, secret: string, origin: string) {
  return betterAuth({
    database: { db, type: 'postgres' },
    secret,
    baseURL: origin,
    basePath: '/desk/api',
    trustedOrigins: [origin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
    },
    user: {
      modelName: 'operator',
      additionalFields: { role: { type: 'string', required: true, input: false } },
    },
    session: {
      modelName: 'operator_session',
      expiresIn: sessionSeconds,
      updateAge: 3600,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'operator_account' },
    verification: { modelName: 'operator_verification' },
    plugins: [twoFactor({ issuer: 'Unknot', twoFactorTable: 'operator_two_factor' })],
    advanced: {
      cookiePrefix: 'desk',
      useSecureCookies: origin.startsWith('https:'),
      database: { generateId: () => newId() },
      // Addresses of people are nobody's business here; the limits of the routes know them hashed.
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { sameSite: 'strict', path: '/desk', httpOnly: true },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}

function cookiesOf(headers: Headers): SetCookie[] {
  const found: SetCookie[] = [];
  for (const header of headers.getSetCookie())
    for (const [name, { value, 'max-age': age }] of parseSetCookieHeader(header))
      found.push({ name, value, maxAge: age === undefined ? undefined : Number(age) });
  return found;
}

const sessionUser = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(['owner', 'helper']),
  twoFactorEnabled: z.boolean().nullish(),
});

/** Opens the desk's door. Cookies are `Secure` where the site is known by https. */
export async function openSignIn(database: Database, origin: string): Promise<SignIn> {
  const auth = authOver(database, await keptSecret(database.db, 'desk-sessions'), origin);
  const attempt = async (
    ask: () => Promise<{ readonly headers: Headers; readonly response: unknown }>,
  ): Promise<{ response: unknown; cookies: SetCookie[] } | undefined> => {
    try {
      const { headers, response } = await ask();
      return { response, cookies: cookiesOf(headers) };
    } catch (error) {
      // A wrong password or code comes as an error with a status; anything else is ours.
      if ((error as { statusCode?: number }).statusCode === undefined) throw error;
      return undefined;
    }
  };
  const code = async (ask: Parameters<typeof attempt>[0]): Promise<Attempt<'in' | 'refused'>> => {
    const done = await attempt(ask);
    return done ? { state: 'in', cookies: done.cookies } : { state: 'refused', cookies: [] };
  };
  return {
    operatorOf: async (headers) => {
      const session = await auth.api.getSession({ headers });
      const user = sessionUser.safeParse(session?.user).data;
      if (!user) return undefined;
      const { id, name, email, role, twoFactorEnabled } = user;
      return { id, name, email, role, secured: twoFactorEnabled === true };
    },
    withPassword: async (email, password, headers) => {
      const done = await attempt(() =>
        auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
      );
      if (!done) return { state: 'refused', cookies: [] };
      const needs = (done.response as { twoFactorRedirect?: boolean }).twoFactorRedirect === true;
      return { state: needs ? 'needs-code' : 'in', cookies: done.cookies };
    },
    withCode: (given, headers) =>
      code(() => auth.api.verifyTOTP({ body: { code: given }, headers, returnHeaders: true })),
    withBackupCode: (given, headers) =>
      code(() =>
        auth.api.verifyBackupCode({ body: { code: given }, headers, returnHeaders: true }),
      ),
    secure: async (password, headers) => {
      const done = await attempt(() =>
        auth.api.enableTwoFactor({
          body: { password, method: 'totp' },
          headers,
          returnHeaders: true,
        }),
      );
      const given = z
        .object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
        .safeParse(done?.response).data;
      return given && { uri: given.totpURI, backupCodes: given.backupCodes };
    },
    out: async (headers) => {
      const done = await attempt(() => auth.api.signOut({ headers, returnHeaders: true }));
      return done?.cookies ?? [];
    },
    create: async ({ email, name, role, password }) => {
      const { internalAdapter, password: hashing } = await auth.$context;
      const address = mailAddress.parse(email).toLowerCase();
      if (await internalAdapter.findUserByEmail(address))
        throw new Error(`${address} is an operator already`);
      const hash = await hashing.hash(password);
      const user = await internalAdapter.createUser(
        {
          email: address,
          name,
          role,
          emailVerified: true,
        },
        { method: 'admin' },
      );
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash,
      });
    },
  };
}
