/** ms after which rows are drawn in another typeface rather than not at all. */
const patience = 300;

/** Resolves when text can be set in the typeface of the console: what is drawn before moves when it comes. */
export async function typefaceThere(): Promise<void> {
  await new Promise<unknown>((resolve) => {
    setTimeout(resolve, patience);
    void document.fonts.load("13px 'Inter Variable'").finally(() => resolve(undefined));
  });
}
