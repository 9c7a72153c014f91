import type { Services } from '#lib/server/services.ts';

declare global {
  namespace App {
    interface Locals {
      /** Not there while pages are built. */
      services: Services;
    }
  }
}
