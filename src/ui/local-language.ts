/** The language of this browser (BCP 47), whose habits times and dates follow. All texts are English. */
export const localLanguage: string = 'navigator' in globalThis ? navigator.language : 'en-GB';
