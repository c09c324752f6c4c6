/** A sentence with what is told in it: `{{chosen}}` by its value. */
export function filledIn(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? '…'));
}
