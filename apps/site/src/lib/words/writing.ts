import { getLocale } from '#words-runtime';

const language = getLocale();

/** How this build writes dates, amounts and lists. */
export const writing: string = language === 'en' ? 'en-GB' : language;

const sign = new Intl.NumberFormat(language).format(1.1).charAt(1);

/** A number with as many decimals as asked, with the language's own sign before them: `0.5`, `0,5`. */
export function decimal(value: number, digits = 1): string {
  return value.toFixed(digits).replace('.', sign);
}

/** A text as it stands within a sentence: English begins small, German keeps its nouns. */
export function midSentence(text: string): string {
  if (language !== 'en' || /^I\b/.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The language of texts that are not translated, for screen readers; nothing where they need no mark. */
export const untranslated: 'en' | undefined = language === 'en' ? undefined : 'en';
