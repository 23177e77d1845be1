// What the answer to one call proves about its key (contract section 9: 403 is not 401).

export type KeyVerdict = {
  readonly lives: boolean;
  readonly tone: 'allow' | 'deny' | 'attention';
  readonly word: string;
  readonly text: string;
};

export function judgeKeyTest(status: number): KeyVerdict {
  if (status === 200) return { lives: true, tone: 'allow', word: 'Key works', text: 'It was accepted.' };
  if (status === 403) {
    return {
      lives: true,
      tone: 'allow',
      word: 'Key works',
      text: 'It was recognized. Its role doesn’t allow this test call (403).',
    };
  }
  if (status === 401) {
    return {
      lives: false,
      tone: 'deny',
      word: 'Key refused',
      text: 'The answer was 401. New keys can take a few seconds to work; test again.',
    };
  }
  return {
    lives: false,
    tone: 'attention',
    word: 'Inconclusive',
    text: `The answer was ${status}, which doesn’t show whether the key works.`,
  };
}
