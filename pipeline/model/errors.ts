/** What the world can do wrong: an input that cannot be used. The command line prints it without a stack trace and exits with 2. */
export class InputError extends Error {
  /**
   * @param message what is wrong, in one sentence
   * @param file the file it is about
   * @param place the place in the file: `line 3`, or a JSON path such as `contributors[0].title`
   * @param remedy what the reader can do about it
   */
  constructor(
    message: string,
    readonly file?: string,
    readonly place?: string,
    readonly remedy?: string,
  ) {
    super(message);
    this.name = 'InputError';
  }
}
