import type { Shell } from './shells.ts';

interface Mend {
  readonly from: string;
  readonly to: string;
}

/**
 * What the library's scripts get wrong, and what stands there instead. Most of it is about words: a workbook's name may have
 * spaces in it, and what is typed must reach mis as it is, never be run by the shell.
 */
export const MENDS: Readonly<Record<Shell, readonly Mend[]>> = {
  bash: [
    // A profile may be read twice, and other programs carry a script of the same library.
    { from: 'readonly ShellComp', to: 'ShellComp' },
    // Without the package bash-completion, bash's own words will do.
    {
      from: '_get_comp_words_by_ref -n "=:" cur prev words cword',
      to: `if type _get_comp_words_by_ref &>/dev/null; then
        _get_comp_words_by_ref -n "=:" cur prev words cword
    else
        words=("\${COMP_WORDS[@]}")
        cword=$COMP_CWORD
        cur=\${words[cword]}
    fi`,
    },
    // What eval is given, it runs: an unfinished `> file` would empty that file.
    {
      from: 'out=$(eval "$requestComp" 2>/dev/null)',
      to: `out=$(mis complete -- "\${words[@]:1:cword}" 2>/dev/null)`,
    },
    // Of --status=re, bash replaces what follows the sign.
    { from: '-- "$cur") )\n}', to: `-- "\${cur#--*=}") )\n}` },
    // Where mis has nothing to offer, a file is meant.
    { from: 'complete -F __mis_complete', to: 'complete -o default -F __mis_complete' },
  ],
  zsh: [
    // A profile that has not set up completion would stop at compdef.
    {
      from: '\ncompdef _mis mis\n',
      to: '\n(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }\ncompdef _mis mis\n',
    },
    // What stands before a value is handed to eval.
    { from: "=~ '-.*=' ]]", to: "=~ '^--[^=]+=' ]]" },
    { from: `flagPrefix="-P \${BASH_REMATCH}"`, to: `flagPrefix="-P \${(q)BASH_REMATCH}"` },
    { from: `"\${=words[1,CURRENT]}"`, to: `"\${(@)words[1,CURRENT]}"` },
  ],
  fish: [],
  powershell: [
    // A name in quotes is one word, with whatever spaces it has.
    {
      from: "($Arguments -split ' ' | ForEach-Object { \"'\" + ($_ -replace \"'\", \"''\") + \"'\" }) -join ' '",
      to: '($CommandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.StartOffset -lt $CursorPosition } | ForEach-Object { "\'" + ("$_" -replace "\'", "\'\'") + "\'" }) -join \' \'',
    },
    // The word itself, as it was typed up to the cursor: with spaces in quotes, and with the comma that it may end with.
    {
      from: `    if ($WordToComplete -ne "" ) {
        $WordToComplete = $Arguments.Split(" ")[-1]
    }`,
      to: `    $WordToComplete = ""
    $Typed = $CommandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $CursorPosition } | Select-Object -Last 1
    if ($Typed.Extent.EndOffset -ge $CursorPosition) {
        $WordToComplete = "$Typed".Substring(0, $CursorPosition - $Typed.Extent.StartOffset)
    }`,
    },
    // To PowerShell, what follows a comma is a word of its own: only that is put in its place.
    {
      from: '    $HasTrailingEmptyArg =',
      to: `    $IsAfterComma = $WordToComplete.Contains(",")
    if ($IsAfterComma) {
        $WordToComplete = $WordToComplete.Split(",")[-1]
        $IsEqualFlag = $False
    }
    $HasTrailingEmptyArg =`,
    },
    { from: '( -Not $HasTrailingEmptyArg )) {', to: '( -Not $HasTrailingEmptyArg ) -And ( -Not $IsAfterComma )) {' },
    {
      from: '$Name, $Description = $_.Split("`t", 2)',
      to: '$Name, $Description = $_.Split("`t", 2)\n        $Name = $Name.Split(",")[-1]',
    },
  ],
};
