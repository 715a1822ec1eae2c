/**
 * tsc rewrites `./x.ts` to `./x.js` in JavaScript but not in declarations. Without this rewrite, compilers of the
 * package's users would look for sources that the package does not contain.
 */
export const withCompiledImports = (declarations: string): string =>
  declarations.replace(/((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2')
