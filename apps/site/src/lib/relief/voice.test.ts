import { afterEach, expect, test, vi } from 'vitest';
import { openVoice } from './voice.ts';

interface MadeVoice {
  readonly lang: string;
  readonly localService: boolean;
}

function stubVoices(voices: readonly MadeVoice[]): { said: { text: string; voice?: MadeVoice }[] } {
  const said: { text: string; voice?: MadeVoice }[] = [];
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    cancel: () => undefined,
    speak: (saying: { text: string; voice?: MadeVoice }) => said.push(saying),
  });
  return { said };
}

afterEach(() => vi.unstubAllGlobals());

test('only a voice that lives on the device speaks: what it says tells where it hurts', () => {
  const { said } = stubVoices([
    { lang: 'en-US', localService: false },
    { lang: 'de-DE', localService: true },
    { lang: 'en-GB', localService: true },
  ]);
  const voice = openVoice('en');
  expect(voice.isThere).toBe(true);
  voice.say('Breathe out.');
  expect(said).toMatchObject([{ text: 'Breathe out.', voice: { lang: 'en-GB' } }]);
});

test('with voices of a server alone, or none, it stays silent and breaks nothing', () => {
  const { said } = stubVoices([{ lang: 'en-US', localService: false }]);
  const far = openVoice('en');
  far.say('Breathe out.');
  expect([far.isThere, said]).toEqual([false, []]);
  vi.unstubAllGlobals();
  const none = openVoice('en');
  none.say('Breathe out.');
  none.hush();
  expect(none.isThere).toBe(false);
});
