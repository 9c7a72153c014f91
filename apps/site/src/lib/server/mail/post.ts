import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { letterHtml, mailAddress, oneLine, type Letter } from './letter.ts';

/** Sends one letter; the same id twice is the same message to whoever receives it. */
export interface Post {
  /** True when letters leave the house; otherwise they are written to a folder. */
  readonly sends: boolean;
  readonly deliver: (id: string, letter: Letter) => Promise<void>;
  readonly close: () => void;
}

const environment = z.object({
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: mailAddress.optional(),
});

function message(id: string, from: string, letter: Letter): Parameters<Write>[0] {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    from,
    to: { name: '', address: mailAddress.parse(letter.to) },
    subject: oneLine(letter.subject),
    messageId: `<${id}@${domain}>`,
    text: letter.body,
    html: letterHtml(letter.body),
  };
}

type Write = ReturnType<typeof createTransport>['sendMail'];

/** Writes letters as `.eml` files, whole or not at all. */
function folderPost(folder: string, from: string): Post['deliver'] {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (id, letter) => {
    const { message: text } = await transport.sendMail(message(id, from, letter));
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${id}.eml`);
    await writeFile(`${path}.half`, text as Buffer);
    await rename(`${path}.half`, path);
  };
}

/**
 * Reads `SMTP_URL` (`smtps://user:password@host`) and `MAIL_FROM`. Without them, and for every
 * rehearsal, letters are written to `folder`.
 */
export function openPost(env: Readonly<Record<string, string | undefined>>, folder: string): Post {
  const { SMTP_URL: url, MAIL_FROM: from } = environment.parse({
    SMTP_URL: env['SMTP_URL'] || undefined,
    MAIL_FROM: env['MAIL_FROM'] || undefined,
  });
  if (url && !from)
    throw new Error('MAIL_FROM: needed with SMTP_URL, the address letters are from');
  const write = folderPost(folder, from ?? 'shop@localhost.invalid');
  if (!url || !from) return { sends: false, deliver: write, close: () => undefined };
  const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
  const transport = createTransport({ url, ...timeouts });
  return {
    sends: true,
    deliver: async (id, letter) => {
      if (letter.rehearsal) await write(id, letter);
      else await transport.sendMail(message(id, from, letter));
    },
    close: () => transport.close(),
  };
}
