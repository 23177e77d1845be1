/** The nonce with which the content security policy allows styles. Browsers hide it from getAttribute, so it is read as a property. */
export const cspNonce: string | undefined =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
