import { z } from 'zod';

const line = z.string().trim().max(120);

/** Where a parcel goes. */
export const addressSchema = z.object({
  line1: line.min(1, 'the street is missing'),
  line2: line.default(''),
  postcode: line.max(20),
  city: line.min(1, 'the town is missing'),
  state: line.default(''),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'a country is two letters, such as DE'),
});
export type Address = z.infer<typeof addressSchema>;

/** Lines of an address as they are written on a parcel. */
export function addressLines({ line1, line2, postcode, city, state, country }: Address): string[] {
  const town = [postcode, city, state].filter((part) => part !== '').join(' ');
  return [line1, line2, town, country].filter((part) => part !== '');
}
