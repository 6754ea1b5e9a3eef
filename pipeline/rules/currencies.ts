/**
 * Money. Codes and names come from the ISO 4217 list of the package `currency-codes`; typed in are only the
 * signs and the everyday words that the standard does not have.
 */
import { data as ISO_4217 } from 'currency-codes';

export interface CurrencyRow {
  readonly id: string;
  /** ISO 4217 code; `document` is a bare sign that means the document's own currency of that name. */
  readonly code: string;
  readonly forms: string;
  /** Where the sign or word stands. */
  readonly place: 'before' | 'after' | 'both';
  readonly cased?: boolean;
  /** A hundredth of the currency: `pence`, `cents`. */
  readonly minor?: boolean;
}

const sign = (code: string, forms: string): CurrencyRow => ({ id: `sign-${code}`, code, forms, place: 'both' });
const word = (code: string, forms: string): CurrencyRow => ({ id: `word-${code}`, code, forms, place: 'after' });

const SIGNS: readonly CurrencyRow[] = [
  sign('USD', 'US$|U.S.$|USD$|US $|U.S. $'),
  sign('AUD', 'A$|AU$|AUD$'),
  sign('CAD', 'C$|CA$|CAD$|CDN$'),
  sign('HKD', 'HK$'),
  sign('TWD', 'NT$'),
  sign('BRL', 'R$'),
  sign('SGD', 'S$|SG$'),
  sign('NZD', 'NZ$'),
  sign('MXN', 'MX$|Mex$'),
  sign('JMD', 'J$'),
  sign('CNY', 'RMB|RMB¥|CN¥|CNY|元|人民币|RMB yuan'),
  sign('document-dollar', '$'),
  sign('document-yen', '¥|￥'),
  sign('JPY', 'JP¥|円'),
  sign('EUR', '€'),
  sign('document-pound', '£|￡'),
  sign('INR', '₹|Rs|Rs.|INR'),
  sign('KRW', '₩'),
  sign('VND', '₫'),
  sign('TRY', '₺'),
  sign('RUB', '₽'),
  sign('UAH', '₴'),
  sign('NGN', '₦'),
  sign('ILS', '₪'),
  sign('PHP', '₱'),
  sign('THB', '฿'),
  sign('GHS', '₵|GH₵|GH¢'),
  sign('KZT', '₸'),
  sign('PYG', '₲'),
  sign('CRC', '₡'),
  sign('LAK', '₭'),
  sign('MNT', '₮'),
  sign('AZN', '₼'),
  sign('GEL', '₾'),
  sign('PLN', 'zł'),
  sign('CZK', 'Kč'),
  sign('HUF', 'Ft'),
  sign('MYR', 'RM'),
  sign('IDR', 'Rp'),
  sign('ZAR', 'R'),
  sign('KES', 'KSh|Ksh'),
  sign('TZS', 'TSh'),
  sign('UGX', 'USh'),
  sign('BDT', '৳|Tk'),
  sign('BGN', 'лв'),
  sign('document-krone', 'kr|kr.'),
].map((row) => (/^[\p{L}.| ]+$/u.test(row.forms) ? { ...row, cased: true } : row));

const WORDS: readonly CurrencyRow[] = [
  word('USD', 'US dollar|US dollars|U.S. dollar|U.S. dollars|American dollars'),
  word('AUD', 'Australian dollar|Australian dollars'),
  word('CAD', 'Canadian dollar|Canadian dollars'),
  word('NZD', 'New Zealand dollar|New Zealand dollars'),
  word('HKD', 'Hong Kong dollar|Hong Kong dollars'),
  word('SGD', 'Singapore dollar|Singapore dollars'),
  word('TWD', 'New Taiwan dollar|New Taiwan dollars'),
  word('document-dollar', 'dollar|dollars'),
  word('EUR', 'euro|euros'),
  word('document-pound', 'pound|pounds|quid'),
  word('GBP', 'pounds sterling|pound sterling'),
  word('CNY', 'yuan|renminbi|yuan renminbi|yuan RMB'),
  word('JPY', 'yen|Japanese yen'),
  word('KRW', 'won|Korean won|South Korean won'),
  word('INR', 'rupee|rupees|Indian rupees'),
  word('PKR', 'Pakistani rupees|Pakistan rupees'),
  word('LKR', 'Sri Lankan rupees'),
  word('CHF', 'Swiss franc|Swiss francs|francs|franc'),
  word('RUB', 'rouble|roubles|ruble|rubles'),
  word('BRL', 'real|reais|Brazilian reais'),
  word('ZAR', 'rand'),
  word('MXN', 'Mexican pesos|peso|pesos'),
  word('SEK', 'Swedish kronor|Swedish krona|kronor|krona'),
  word('NOK', 'Norwegian kroner|Norwegian krone'),
  word('DKK', 'Danish kroner|Danish krone'),
  word('document-krone', 'kroner|krone'),
  word('PLN', 'zloty|zlotys|zlotych'),
  word('CZK', 'koruna|korunas|Czech crowns'),
  word('HUF', 'forint|forints'),
  word('TRY', 'lira|Turkish lira'),
  word('THB', 'baht'),
  word('IDR', 'rupiah'),
  word('MYR', 'ringgit'),
  word('VND', 'dong'),
  word('PHP', 'Philippine pesos'),
  word('SAR', 'riyals|Saudi riyals'),
  word('AED', 'dirhams|UAE dirhams'),
  word('ILS', 'shekel|shekels'),
  word('NGN', 'naira'),
  word('KES', 'Kenyan shillings|shillings'),
  word('UAH', 'hryvnia|hryvnias'),
  { id: 'minor-pence', code: 'GBP', forms: 'pence', place: 'after', minor: true },
  { id: 'minor-p', code: 'GBP', forms: 'p', place: 'after', minor: true, cased: true },
  { id: 'minor-cents', code: 'document-dollar', forms: 'cents|cent|¢', place: 'after', minor: true },
];

/** Codes that are also common words or other units; only the signs above stand for those. */
const NOT_CODES = new Set(['ALL', 'TOP', 'XXX', 'XTS', 'INR', 'CNY', 'SDG']);

const CODES: readonly CurrencyRow[] = ISO_4217.filter((row) => !NOT_CODES.has(row.code)).map((row) => ({
  id: `code-${row.code}`,
  code: row.code,
  forms: row.code,
  place: 'both' as const,
  cased: true,
}));

/** Full names of ISO 4217 that have more than one word (`Czech Koruna`), so that they cannot be a common noun; `VED` has the name of `VES`. */
const NAMES: readonly CurrencyRow[] = ISO_4217.filter((row) => row.code !== 'VED' && / /.test(row.currency) && !/[()\d]/.test(row.currency)).map((row) => ({
  id: `name-${row.code}`,
  code: row.code,
  forms: `${row.currency}|${row.currency}s`,
  place: 'after' as const,
}));

export const CURRENCIES: readonly CurrencyRow[] = [...SIGNS, ...WORDS, ...CODES, ...NAMES];

/** What a bare sign means in a document whose currency is not of that name. */
export const SIGN_DEFAULTS: Readonly<Record<string, { readonly own: readonly string[]; readonly fallback: string }>> = {
  'document-dollar': { own: ISO_4217.filter((row) => /dollar/i.test(row.currency)).map((row) => row.code), fallback: 'USD' },
  'document-pound': { own: ISO_4217.filter((row) => /pound/i.test(row.currency)).map((row) => row.code), fallback: 'GBP' },
  'document-yen': { own: ['CNY', 'JPY'], fallback: 'JPY' },
  'document-krone': { own: ['SEK', 'NOK', 'DKK', 'ISK', 'CZK'], fallback: 'SEK' },
};
