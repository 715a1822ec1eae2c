import { ENCODINGS, type Encoding } from '@portevoix/sdk/rows'
import { builder } from '../../core/builder.ts'

const nameOf = (encoding: Encoding): string => encoding.toUpperCase().replaceAll('-', '_')

export const ImportDelimiter = builder.enumType('ImportDelimiter', {
  description: 'What stands between the values of a line.',
  values: {
    AUTO: { value: 'auto', description: 'The one that the first line holds most of.' },
    COMMA: { value: ',', description: 'A comma.' },
    SEMICOLON: { value: ';', description: 'A semicolon.' },
    TAB: { value: '\t', description: 'A tab.' },
    BAR: { value: '|', description: 'A vertical bar.' },
  } as const,
})

export const ImportEncoding = builder.enumType('ImportEncoding', {
  description: 'The charset of a file. One that the file cannot be is told as a problem, and not used.',
  values: Object.fromEntries(
    ENCODINGS.map((encoding) => [
      nameOf(encoding),
      {
        value: encoding,
        description: encoding === 'auto' ? 'By the byte order mark, else by what the bytes can be.' : `\`${encoding}\``,
      },
    ]),
  ),
})

export const ImportDecimalMark = builder.enumType('ImportDecimalMark', {
  description: 'What stands before the decimals of a number.',
  values: {
    AUTO: {
      value: 'auto',
      description: 'Numbers with one reading are read (`1,938.50`, `52,3`), others (`1,938`) are refused.',
    },
    POINT: { value: 'point', description: 'A point: `1,938` is 1938.' },
    COMMA: { value: 'comma', description: 'A comma: `1.938` is 1938.' },
  } as const,
})

export const ImportTotals = builder.enumType('ImportTotals', {
  description: 'What becomes of lines whose key or subject says `Total`, in the languages of exports.',
  values: {
    REFUSE: { value: 'refuse', description: 'They are left out and told as problems.' },
    TAKE: { value: 'take', description: 'They are rows as any other.' },
  } as const,
})
