/** The first day of the week where this language (BCP 47) is used: 0 is Sunday. It is Monday if unknown. */
export function firstDayOfWeek(language: string): number {
  try {
    const locale = new Intl.Locale(language);
    // The method is the newer API; some engines have only the property.
    const method: unknown = Reflect.get(locale, 'getWeekInfo');
    const info: unknown =
      typeof method === 'function' ? Reflect.apply(method, locale, []) : Reflect.get(locale, 'weekInfo');
    const day: unknown =
      typeof info === 'object' && info !== null ? Reflect.get(info, 'firstDay') : undefined;
    return typeof day === 'number' ? day % 7 : 1;
  } catch {
    return 1;
  }
}
