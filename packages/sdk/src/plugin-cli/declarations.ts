/**
 * tsc rewrites `./x.ts` to `./x.js` in JavaScript and leaves it in declarations, where the compilers of those who install
 * the package would look for sources that it does not ship.
 */
export const withCompiledImports = (declarations: string): string =>
  declarations.replace(/((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2')
