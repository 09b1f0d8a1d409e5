import { InvalidArgumentError, type Option } from 'commander';
import { knownNames } from '../../service/text/known-names';

/** Lets an option have one of some values, and say for any other which is the nearest, and which there are. */
export function withChoices(option: Option, values: readonly string[]): Option {
  return option.choices(values).argParser((written: string) => {
    if (!values.includes(written)) throw new InvalidArgumentError(knownNames(written, values));
    return written;
  });
}
