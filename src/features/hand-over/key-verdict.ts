// What the answer to one call proves about its key (contract section 9: 403 is not 401).

export type KeyVerdict = {
  readonly lives: boolean;
  readonly tone: 'allow' | 'deny' | 'attention';
  readonly word: string;
  readonly text: string;
};

export function judgeKeyTest(status: number): KeyVerdict {
  if (status === 200)
    return { lives: true, tone: 'allow', word: 'The key works', text: 'The instance answered 200.' };
  if (status === 403) {
    return {
      lives: true,
      tone: 'allow',
      word: 'The key works',
      text: 'The instance answered 403: it knows the key, and the role does not allow this one call.',
    };
  }
  if (status === 401) {
    return {
      lives: false,
      tone: 'deny',
      word: 'The key was refused',
      text: 'The instance answered 401. A key can take a few seconds to become known; test again before you rely on it.',
    };
  }
  return {
    lives: false,
    tone: 'attention',
    word: 'Not proven',
    text: `The instance answered ${status}, which says nothing about the key.`,
  };
}
