/** Ruled words (`---END---`), a bracketed word (`[END]`, （続き）) or a token (`<|endoftext|>`). */
const MARK_LINE =
  /^(?:([-=*#_]{2,5}) ?[A-Z][A-Z ]{1,24} ?\1|[[(（【<［](?:[|｜][a-z_]{2,30}[|｜]|\/?(?:END|EOF|STOP|FIN|INST|THE END|CONTINUED?|END OF [A-Z]{3,10})|記事終了|(?:[^）)】\]\s]{0,16}の)?(?:続き|つづき|続く)|[Cc]ontinued[^)\]]{0,30})[\]）)】>］])$/;

/**
 * Whether a line is nothing but a mark that a generator puts between or after
 * its pieces. Such a line is no content, and what stands before it was cut there.
 */
export const isGeneratorMark = (line: string): boolean => MARK_LINE.test(line.trim());
