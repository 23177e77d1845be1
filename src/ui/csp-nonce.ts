/** The nonce by which the page's policy lets styles in. Browsers hide it from getAttribute, so it is read as a property. */
export const cspNonce: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
