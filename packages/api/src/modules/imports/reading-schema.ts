import { ENCODINGS, type Encoding } from '@portevoix/sdk/rows'
import { builder } from '../../core/builder.ts'

const nameOf = (encoding: Encoding): string => encoding.toUpperCase().replaceAll('-', '_')

export const ImportDelimiter = builder.enumType('ImportDelimiter', {
  description: 'The delimiter between the values of a line.',
  values: {
    AUTO: { value: 'auto', description: 'The most frequent one in the first line.' },
    COMMA: { value: ',', description: 'A comma.' },
    SEMICOLON: { value: ';', description: 'A semicolon.' },
    TAB: { value: '\t', description: 'A tab.' },
    BAR: { value: '|', description: 'Vertical bar.' },
  } as const,
})

export const ImportEncoding = builder.enumType('ImportEncoding', {
  description: 'The charset of a file. A charset that does not fit the file is reported as a problem and not used.',
  values: Object.fromEntries(
    ENCODINGS.map((encoding) => [
      nameOf(encoding),
      {
        value: encoding,
        description: encoding === 'auto' ? 'Detected by the byte order mark, else by the bytes.' : `\`${encoding}\``,
      },
    ]),
  ),
})

export const ImportDecimalMark = builder.enumType('ImportDecimalMark', {
  description: 'The decimal mark of numbers.',
  values: {
    AUTO: {
      value: 'auto',
      description: 'Unambiguous numbers are read (`1,938.50`, `52,3`); ambiguous ones (`1,938`) are refused.',
    },
    POINT: { value: 'point', description: 'A point: `1,938` is 1938.' },
    COMMA: { value: 'comma', description: 'A comma: `1.938` is 1938.' },
  } as const,
})

export const ImportTotals = builder.enumType('ImportTotals', {
  description: 'How to treat lines whose key or subject is `Total`, in the languages of exports.',
  values: {
    REFUSE: { value: 'refuse', description: 'Skip them and report them as problems.' },
    TAKE: { value: 'take', description: 'Read them like other rows.' },
  } as const,
})
