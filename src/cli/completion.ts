import { Argument, type Command } from 'commander';
import type { CommandContext } from './context.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** What may follow a command: its options and subcommands. The empty name is `uxframe` itself. */
interface Words {
  command: string;
  about: string;
  words: string[];
}

export function registerCompletion(program: Command, context: CommandContext): void {
  program
    .command('completion')
    .description('print a completion script for a shell')
    .addArgument(new Argument('<shell>', 'your shell').choices(SHELLS))
    .addHelpText('after', HOW_TO_LOAD)
    .action((shell: Shell) => {
      context.stdout.write(SCRIPTS[shell](wordsOf(program)));
    });
}

const HOW_TO_LOAD = `
It completes the command uxframe, and not npx uxframe. Where uxframe is installed in a project, put
that project's commands on the PATH first, in the project's folder:
  bash, zsh: export PATH="$PWD/node_modules/.bin:$PATH"
  fish:      fish_add_path --path $PWD/node_modules/.bin
Then load the script:
  bash: eval "$(uxframe completion bash)"
  zsh:  autoload -Uz compinit && compinit && eval "$(uxframe completion zsh)"
  fish: uxframe completion fish | source
For every new shell, the same two lines go into ~/.bashrc, ~/.zshrc or ~/.config/fish/config.fish, with
the project's whole path in place of $PWD.`;

function wordsOf(program: Command): Words[] {
  const optionsOf = (command: Command) => command.options.map(({ long, short }) => long ?? short ?? '');
  const globals = optionsOf(program);
  const top = [...program.commands.map((command) => command.name()), ...globals, '--help'];
  return [
    { command: '', about: '', words: top },
    ...program.commands.map((command) => ({
      command: command.name(),
      about: command.description(),
      words: [...command.commands.map((sub) => sub.name()), ...optionsOf(command), ...globals, '--help'],
    })),
  ];
}

const SCRIPTS: Record<Shell, (words: readonly Words[]) => string> = {
  bash: (words) => `_uxframe() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  case "\${COMP_WORDS[1]}" in
${commandCases(words)}
    *) words='${topWords(words)}' ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words='${topWords(words)}'; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _uxframe uxframe
`,
  zsh: (words) => `#compdef uxframe
_uxframe() {
  local list
  case "\${words[2]}" in
${commandCases(words).replaceAll("words='", "list='")}
    *) list='${topWords(words)}' ;;
  esac
  if (( CURRENT == 2 )); then list='${topWords(words)}'; fi
  compadd -- \${=list}
  _files
}
compdef _uxframe uxframe
`,
  fish: (words) => {
    const [top, ...commands] = words;
    const names = commands.map(({ command }) => command).join(' ');
    return [
      ...commands.map(
        ({ command, about }) =>
          `complete -c uxframe -n '__fish_use_subcommand' -a ${command} -d '${about.replaceAll("'", '’')}'`,
      ),
      ...(top?.words ?? [])
        .filter((word) => word.startsWith('--'))
        .map(
          (word) => `complete -c uxframe -n 'not __fish_seen_subcommand_from ${names}' -l ${word.slice(2)}`,
        ),
      ...commands.flatMap(({ command, words: own }) =>
        own.map((word) => {
          const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${word}`;
          return `complete -c uxframe -n '__fish_seen_subcommand_from ${command}' ${what}`;
        }),
      ),
      '',
    ].join('\n');
  },
};

const topWords = (words: readonly Words[]): string => words[0]?.words.join(' ') ?? '';

const commandCases = (words: readonly Words[]): string =>
  words
    .slice(1)
    .map(({ command, words: own }) => `    ${command}) words='${own.join(' ')}' ;;`)
    .join('\n');
