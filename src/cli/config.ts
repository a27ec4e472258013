import type { Command } from 'commander';
import {
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  type SettingRule,
  type Settings,
} from '../config/settings.js';
import type { Origin } from '../config.js';
import type { CommandContext } from './context.js';
import type { GlobalOptions } from './program.js';
import { settings } from './settings.js';
import { textTable } from './text-table.js';

export function registerConfig(program: Command, context: CommandContext): void {
  program
    .command('config')
    .description('show each setting with the place that it comes from; secrets are masked')
    .option('--json', 'print the settings as JSON')
    .action((_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<GlobalOptions & { json?: boolean }>();
      const config = settings(flags, context);
      const shown = SETTING_NAMES.map((name) => ({
        name,
        variable: SETTINGS[name].variable,
        value: shownValue(name, config),
        ...(config.origins[name] ?? { source: null }),
        about: SETTINGS[name].about,
      }));
      if (flags.json === true) context.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
      else {
        const rows = shown.map(({ name, variable, value, about }) => [
          variable,
          value ?? '',
          originText(config.origins[name]),
          about,
        ]);
        context.stdout.write(textTable(['SETTING', 'VALUE', 'FROM', 'ABOUT'], rows));
      }
    });
}

/** As text, masked where it is secret; null where it is not set. */
function shownValue<Name extends SettingName>(name: Name, settings: Settings): string | null {
  const rule: SettingRule<Settings[Name]> = SETTINGS[name];
  const value = settings[name];
  return value === undefined ? null : rule.show(value as Exclude<Settings[Name], undefined>);
}

function originText(origin: Origin | undefined): string {
  if (origin === undefined) return 'not set';
  return origin.path ?? origin.source;
}
