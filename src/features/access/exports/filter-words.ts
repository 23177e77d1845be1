import type { TokenKind } from '#domain/token/token.ts';

/** A choice of kind in words; none for any kind. */
export function kindWords(kind: TokenKind | undefined): readonly string[] {
  return kind === undefined ? [] : [`Kind: ${kind === 'service' ? 'Service' : 'Personal'}`];
}

/** A searched text in words; none for no text. */
export function tokenFilterWords(text: string): readonly string[] {
  return text === '' ? [] : [`“${text}”`];
}
