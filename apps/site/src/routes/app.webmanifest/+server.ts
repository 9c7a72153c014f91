import { resolve } from '$app/paths';
import { m } from '#messages';
import icon192 from '../../../.cache/icons/icon-192.png';
import icon512 from '../../../.cache/icons/icon-512.png';
import maskable from '../../../.cache/icons/icon-maskable.png';
import type { RequestHandler } from './$types';

export const prerender = true;

const icon = (src: string, side: number, purpose: 'any' | 'maskable'): object => ({
  src,
  sizes: `${side}x${side}`,
  type: 'image/png',
  purpose,
});

/** What a phone needs to install the site. */
export const GET: RequestHandler = () =>
  Response.json(
    {
      name: m.app_name(),
      short_name: m.app_name(),
      description: m.home_description(),
      lang: 'en',
      start_url: resolve('/'),
      scope: resolve('/'),
      display: 'standalone',
      background_color: '#EAEFE9',
      theme_color: '#EAEFE9',
      icons: [
        icon(icon192, 192, 'any'),
        icon(icon512, 512, 'any'),
        icon(maskable, 512, 'maskable'),
      ],
    },
    { headers: { 'content-type': 'application/manifest+json' } },
  );
