/** Where evidence is saved that others may not be able to reach. Named in messages, in place of the location itself. */
type PersonalPlace =
  | 'in a personal OneDrive'
  | 'in a download or temporary folder'
  | "in one person's own folder"
  | 'on a local drive';

const WEB_LINK = /^(?:https?:\/\/|www\.)/i;
const PERSONAL_SITE = /-my\.sharepoint\.com|onedrive\.live\.com|\b1drv\.ms/i;

const PASSING_FOLDERS = /^(?:temp|tmp|downloads?)$/;
const OWN_FOLDERS = /^(?:desktop|my documents)$/;
/** Folders with one folder for each person; `home$` is how such a share is named. */
const FOLDERS_OF_PEOPLE = /^(?:users?|homes?|profiles?)\$?$/;
const LOCAL_DRIVE = /^[cd]:/i;

/** A slash that leads nowhere: `12/10/2024`, `and/or`. */
const IDLE_SLASH = /\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\band\/or\b/gi;
const STEP = /[\\/>\u203a\u2192]/;

/** Whether a location says where to look: a link, or a path such as `S:\Maternity` or `Site > Folder`. */
export function isPathOrLink(location: string): boolean {
  return WEB_LINK.test(location) || STEP.test(location.replace(IDLE_SLASH, ''));
}

/** Why others may not reach a location, or undefined where nothing speaks against it. */
export function personalPlace(location: string): PersonalPlace | undefined {
  if (PERSONAL_SITE.test(location)) return 'in a personal OneDrive';
  // A web address can have any words in it, and does not lead to a computer's own folders.
  return WEB_LINK.test(location) ? undefined : personalPath(location.replace(/^file:\/*/i, ''));
}

function personalPath(path: string): PersonalPlace | undefined {
  const steps = path.split(/[\\/>]/).map((step) => step.trim().toLowerCase());
  const isOfPeople = (step: string, index: number) => FOLDERS_OF_PEOPLE.test(step) && index < steps.length - 1;
  if (steps.some((step) => step.startsWith('onedrive'))) return 'in a personal OneDrive';
  if (steps.some((step) => PASSING_FOLDERS.test(step))) return 'in a download or temporary folder';
  if (steps.some((step, index) => OWN_FOLDERS.test(step) || isOfPeople(step, index)))
    return "in one person's own folder";
  return LOCAL_DRIVE.test(path.trim()) ? 'on a local drive' : undefined;
}
