import type { Text, Values } from "@kouetsu/core";
import { renderText } from "@kouetsu/core";
import type { Locale } from "@kouetsu/core";

/** A command line that cannot be carried out; said in one sentence, exit code 2. */
export class UsageError extends Error {
  readonly text: Text;
  readonly values: Values;

  constructor(text: Text, values: Values = {}) {
    super(renderText(text, "en", values));
    this.text = text;
    this.values = values;
  }

  render(locale: Locale): string {
    return renderText(this.text, locale, this.values);
  }
}
