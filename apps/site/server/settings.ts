import { z } from 'zod';

/** What the surroundings may set. Everything has a default that works on one's own machine. */
const settingsSchema = z.object({
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address the site is known by: `https://unknot.example`. Without it no page names one. */
  ORIGIN: z
    .string()
    .regex(/^https?:\/\/[^/?#@\s]+\/?$/, 'must be http(s)://, a host and perhaps a port, no more')
    .refine((url) => URL.canParse(url), 'is no address')
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Languages that are served, English first. The others are built while it is served already. */
  LANGUAGES: z
    .string()
    .regex(/^en(,[a-z]{2})*$/, 'must be en, or en and others after commas: en,de')
    .default('en,de')
    .transform((list) => list.split(',').filter((language) => language !== 'en')),
});

export type Settings = z.infer<typeof settingsSchema>;

/** Reads the settings, or says which of them is wrong and how. An empty one counts as not set. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): {
  value?: Settings;
  issues: readonly string[];
} {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(set);
  if (parsed.success) return { value: parsed.data, issues: [] };
  return { issues: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) };
}
