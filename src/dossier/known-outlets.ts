/**
 * News agencies and broadcasters that copy names by one word or by letters, so that no last word tells what they are.
 * Written by hand: agencies of the world's larger countries and broadcasters that English copy often cites. One entry an
 * outlet, the name shown first.
 */
const SURE = `Reuters | Agence France-Presse, AFP | The Associated Press, Associated Press | Bloomberg News | BBC, BBC News |
  CNN | CNBC | MSNBC | NPR | NBC, NBC News | CBS News | ABC News | PBS NewsHour | Fox News | Sky News | ITV News |
  Al Jazeera | Deutsche Welle | Radio Free Europe | Voice of America | Xinhua | TASS | Interfax | RIA Novosti | Kyodo |
  Yonhap | Anadolu | Press Association | Press Trust of India | United Press International | Ukrinform | Euronews |
  Channel NewsAsia | Politico | Axios | Semafor | HuffPost | BuzzFeed News | Newsweek`;

/** Names of these, and outlets, that are words for other things too: outlets only where the text treats them as one. */
const DOUBTFUL = `The Associated Press: AP | Bloomberg News: Bloomberg | Press Association: PA |
  Press Trust of India: PTI | United Press International: UPI | Deutsche Welle: DW | Sky News: Sky | ITV News: ITV |
  CBS News: CBS | ABC News: ABC | PBS NewsHour: PBS | ANSA: ANSA | EFE: EFE | dpa: DPA | Ritzau: Ritzau | NTB: NTB |
  Belga: Belga | APA: APA | RTE: RTE | RT: RT | CGTN: CGTN | NHK: NHK | ZDF: ZDF | ARD: ARD`;

const listOf = (text: string): string[] => text.split('|').map((entry) => entry.trim().replace(/\s+/gu, ' '));

/** Names that are an outlet's wherever they stand; each with the name shown. */
export const SURE_NAMES: ReadonlyMap<string, string> = new Map(
  listOf(SURE).flatMap((entry) => {
    const names = entry.split(', ');
    return names.map((name): [string, string] => [name, names[0]!]);
  }),
);

/** Names that may be something else's; each with the name shown. */
export const DOUBTFUL_NAMES: ReadonlyMap<string, string> = new Map(
  listOf(DOUBTFUL).map((entry): [string, string] => {
    const [shown, name] = entry.split(': ');
    return [name!, shown!];
  }),
);
