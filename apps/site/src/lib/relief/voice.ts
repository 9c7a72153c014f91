/** Says short texts aloud. */
export interface Voice {
  /** False where no voice lives on this device. */
  readonly isThere: boolean;
  readonly say: (text: string) => void;
  readonly hush: () => void;
}

const silent: Voice = { isThere: false, say: () => undefined, hush: () => undefined };

function localVoice(language: string): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter(({ localService }) => localService);
  return voices.find(({ lang }) => lang.startsWith(language)) ?? undefined;
}

/**
 * A voice that lives on this device; none that asks a server, for what it says tells where it hurts.
 * Silent where there is none. Voices may come late, so each saying looks again.
 */
export function openVoice(language: string): Voice {
  if (typeof speechSynthesis === 'undefined') return silent;
  return {
    get isThere() {
      return localVoice(language) !== undefined;
    },
    say: (text) => {
      const voice = localVoice(language);
      if (!voice) return;
      speechSynthesis.cancel();
      const saying = new SpeechSynthesisUtterance(text);
      saying.voice = voice;
      saying.lang = voice.lang;
      saying.rate = 0.92;
      speechSynthesis.speak(saying);
    },
    hush: () => speechSynthesis.cancel(),
  };
}
