import { type Span, spansOf } from './span.ts';

const ADDRESS = /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}/gi;

/** Where people have a mailbox of their own. */
const OWN_MAILBOX =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|gmx|proton|protonmail|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|blueyonder|tiscali|mail)\.(?:com|net|org|me|co\.uk|uk|ie|fr|de)$/i;

/** Whoever writes from here does so at work. */
const AT_WORK = /[@.](?:nhs\.uk|nhs\.net|nhs\.scot|nhs\.wales|gov\.uk|ac\.uk|org\.uk|org|mod\.uk|police\.uk)$/i;

const PATIENT = /\b(?:patient|mother|mum)(?:'s)?\b(?! (?:safety|experience|advice|voices?|information))/i;
const NEAR = 40;

/** Where a text holds an e-mail address that could be a patient's: a mailbox of one's own, or one that stands beside a patient. */
export function findPersonalEmails(text: string): Span[] {
  if (!text.includes('@')) return [];
  return spansOf(text, ADDRESS).filter(({ start, end }) => {
    const address = text.slice(start, end);
    if (AT_WORK.test(address)) return false;
    const around = `${text.slice(Math.max(0, start - NEAR), start)} ${text.slice(end, end + NEAR)}`;
    return OWN_MAILBOX.test(address) || PATIENT.test(around);
  });
}
