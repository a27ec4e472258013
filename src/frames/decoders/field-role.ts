import { isObject } from './json.js';
import { remembered } from './remembered.js';

/**
 * What a key inside an answer is likely to mean. Nothing is published about these keys, so they are
 * compared by their letters alone (`selectedOptions`, `selected_options` and `SelectedOptions` are one),
 * and a decoder goes by roles, never by one spelling.
 */
export type FieldRole =
  | 'value'
  | 'label'
  | 'options'
  | 'choices'
  | 'low'
  | 'high'
  | 'size'
  | 'lowLabel'
  | 'highLabel'
  | 'multiple'
  | 'flag'
  | 'rank'
  | 'position'
  | 'ranking'
  | 'row'
  | 'rowId'
  | 'rows'
  | 'column'
  | 'columnId'
  | 'columns'
  | 'id'
  | 'outcome'
  | 'scale'
  | 'about'
  | 'other';

const ROLES: { readonly [Role in FieldRole]?: string } = {
  value:
    'value values rating ratings score answer answers response responses selected selection selections ' +
    'selectedvalue selectedvalues selectedoption selectedoptions selectedchoice selectedchoices ' +
    'selectedanswer selectedanswers selectedrating selectedscore selecteditem selecteditems ' +
    'selectedid selectedids selectedoptionid selectedoptionids selectedchoiceid selectedchoiceids ' +
    'selectednumber choice chosen chosenoption chosenoptions result results number nps npsscore ' +
    'npsrating ratingvalue scorevalue answervalue answervalues responsevalue responsevalues input',
  label:
    'label text name title option caption displaytext displayvalue displayname content body answertext responsetext valuelabel selectedlabel selectedtext optiontext optionlabel choicetext transcript',
  options:
    'options items randomizedoptions randomisedoptions randomizedchoices alloptions availableoptions optionlist shownoptions alternatives',
  choices: 'choices',
  low: 'min minimum low lowest lowvalue minvalue minimumvalue scalemin scaleminimum scalelow from lower lowerbound rangemin minrating minscore start',
  high: 'max maximum high highest highvalue maxvalue maximumvalue scalemax scalemaximum scalehigh to upper upperbound rangemax maxrating maxscore end',
  size: 'size scalesize points scalepoints numberofpoints numpoints steps outof of length',
  lowLabel:
    'lowlabel minlabel minimumlabel lowerlabel lowerendpoint lowendpoint lowerendpointlabel leftlabel startlabel lowendlabel minvaluelabel lowtext fromlabel scaleminimumlabel scalelowlabel',
  highLabel:
    'highlabel maxlabel maximumlabel upperlabel upperendpoint highendpoint upperendpointlabel rightlabel endlabel highendlabel maxvaluelabel hightext tolabel scalemaximumlabel scalehighlabel',
  multiple: 'multiselect multiple multipleanswers ismultiselect ismultiple allowmultiple multipleselect',
  flag: 'isselected ischecked checked chosenflag ischosen picked',
  rank: 'rank rankposition ranking rankvalue',
  position: 'position place order index',
  ranking:
    'rankings ranked rankedoptions rankeditems rankedchoices rankorder ordered orderedoptions ordereditems orderedchoices ordering sequence ranks participantorder',
  row: 'row statement item rowlabel rowtext rowname rowtitle subject attribute question statementtext',
  rowId: 'rowid statementid',
  rows: 'rows statements rowlabels cells entries matrix matrixrows',
  column: 'column selectedcolumn columnlabel columntext columnname columnvalue col',
  columnId: 'columnid',
  columns: 'columns columnlabels cols headers',
  id: 'id uuid key code optionid choiceid itemid',
  outcome:
    'success successful issuccess issuccessful succeeded tasksuccess wassuccessful outcome taskoutcome ' +
    'successstatus taskstatus status nonsuccessreason nonsuccesstype failurereason reason',
  scale: 'scale range bounds',
  about:
    'type kind format language locale lang prototypeurl figmaprototypetitle figmaprototypedisplaysetting ' +
    'url starturl targeturl tasktype maxlimit minlimit randomized randomizeoptions randomize israndomized ' +
    'required isrequired wordcount charcount characters source category group segment imageurl src alt',
};

const KNOWN = new Map<string, FieldRole>(
  Object.entries(ROLES).flatMap(([role, keys]) =>
    keys.split(' ').map((key) => [key, role as FieldRole] as const),
  ),
);

/** The role of a key: `value` for `selected_options`. */
export const roleOf = remembered<FieldRole>(
  (key) => KNOWN.get(key.toLowerCase().replace(/[^a-z]/g, '')) ?? 'other',
  10_000,
);

/** What stands under the keys of an object that have one of these roles. */
export function under(node: unknown, ...roles: FieldRole[]): unknown[] {
  const found: unknown[] = [];
  if (!isObject(node)) return found;
  for (const key in node) if (roles.includes(roleOf(key))) found.push(node[key]);
  return found;
}

/** What `read` makes of all that stands under a role, where it makes anything of it. */
export function saidUnder<Said>(
  node: unknown,
  role: FieldRole,
  read: (value: unknown) => Said | undefined,
): Said[] {
  const all: Said[] = [];
  if (!isObject(node)) return all;
  for (const key in node) {
    if (roleOf(key) !== role) continue;
    const said = read(node[key]);
    if (said !== undefined) all.push(said);
  }
  return all;
}

// A position is not the value that stands there: an index counts from 0 or from 1, nobody says which.
const NO_VALUE =
  /^(max|min|num|total|is|has)(?=[A-Z_])|^(count|index|version|duration|timestamp|time|page|prompt|placeholder|hint|ur[il]|href|state)$|(?<=[a-z_])(U(ri|rl|RL)|Ids?|ID|Index(es)?|Type|Count|Version|Number|Duration|Timestamp|Time|Ms|Seconds|At|Date)$|_(ur[il]|ids?|index(es)?|type|count|version|number|duration|timestamp|time|ms|seconds|at|date)$/;

/** Whether a key that looks like code tells of the answer, and is none: `durationMs`, `videoId`, `maxRank`. */
export const isNoValue = (key: string): boolean => NO_VALUE.test(key);

const FRAME: ReadonlySet<FieldRole> = new Set(['low', 'high', 'size', 'id', 'about']);

/** Whether a key where an option or a row may stand is a field of the answer's own: `min`, not `Size`. */
export const isOwnField = (key: string): boolean =>
  /^[a-z][A-Za-z_]*$/.test(key) && (FRAME.has(roleOf(key)) || isNoValue(key));
