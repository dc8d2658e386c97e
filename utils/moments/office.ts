import { foldText, isDense, toWords } from './fold-text.ts';

/**
 * Words that make an address or a display name an office, a list or a place of work, in many languages as they are
 * written in addresses: what an organisation calls its parts, never what parents call a child.
 */
const latin =
  'accounting accounts academy admin administracion administration admissions agency agenda alerts all alle alla alles allstaff ambassadors analytics apprentices archive archives assistant audit auditors auditor awards azubis bank bar beds benefits bids billing bistro board boardroom bokhaltning booking bookings box brand branch brigade budget building bulletin bureau bus cabinet cafe calendar call campus canteen captains care careers carers cashiers cast catering ceo cert chapter chefs choir christmas class classe clerk clinic clinical club coaches cohort college com comms committee community compagnia company compliance comunicacion concierge conference contact contacto contractors control controller coop council counter courier courses coverage creche crew crm cs customer customers dance data dean delivery delegates dept department design designers desk devices devops devs digest digital direction director dispatch docents dock docs doctors donors drivers editor editorial editors education elections embassy employees engineering entries entrega equipe equipo estates ethics events everybody everyone examiners exec executive expeditie exports exports faculty facilities farm feedback finance fleet floor flottan forum foundation foyer frontdesk front gardeners gate genba global gov governors grad grads graduates grants group groups growers grupo gruppe guests gym haccp hallo health hello help helpdesk herkes highways hiring hospital hotel hotline house housekeeping hr hrbp hse huddle hub ict iedereen imports info infra innovation inspections inspection inspector inspectors inspectorate insurance interns inventory invites invoices it itops jobs jury kadry kaikki kitchen kollegium kontakt kontor kundservice lab laborator laboratorio labs leadership leads learners learning ledelse legal liaison library list lists lms lobby logistics logistik magazyn mail mailbox maintenance management managers mandali manufacturing marketing market media medics meet meeting meetings member members membership mentoring merch mindenki minuta mission mobile monitoring museum network news newsletter newsroom night noc noreply notes notices notifications notify nurses nursery nurserystaff offer offers office officers offices oficina onboarding ops operations operators operator orders orga orientation outreach owners parents parking partner partners partnerships patients payroll people permits personal personalabteilung personeel personnel pharmacy phd photo planning plant platform players plc pmo police pollworkers pool port portal post postbox postdocs postmaster pr practice press prevencion principal print procurement product production produktion program programme programmes programs project projects projekt properties property prosecution protocol provost publicity publishing purchasing qa qhse qms qp quality quanti radio ranger rangers readers reception redaccion redaction redaktion redakcja regia region registrar registratura registry regulator rentals repairs reply report reporting reports rescue research reservations residents resource resources restaurant retail returns rh riders risk room rooms rota router rrhh sales school schools science scientific scout scouts seafarers sec secretary secretariat secretaria secretariado sekretariat section sector security sekretariatet seller semua seniors server servers service servicedesk services shift shiftleads shop shopfloor shopstewards shows sicherheit siem site sites skipper skola society software spa sponsor sponsors squad staff staffing station status stay stewards stock storage store stores strategy student students studio subs subscriptions suggestions suppliers supply support surgery survey surveys switchboard system systems talent tantestulet team teachers teamleads tech techs technical teknik tenants terminal test theatre theatres tickets toimisto todos tour tournament tours townhall trade train trainees trainer training transport travel treasury trustees tutors tutti ucet union university uprava usi utility vacancies vendors venue verwaltung vet video visit visitors vms volonteri volunteers ward wards activities adherents adoptions afiliados anggota betrieb blending build buildfarm bursar chaplain chaplaincy ci civil condominos core countersign deficiency deploy directors dsi ehs encadrement eng enheten fabrik fam family fastighet field formulation growth haus hearing heads karyawan leden manajemen marshal medlemmar medlemmer membri merchants miasto mitglieder mairie oncall parafia patronato pensions planta portfolio principals promo pto quotes redaktionen regnskap regulatory rezerwacje roster rostering rosters scheduler scheduling shoreside sistemas sozialdienst staffroom stakeholders steerco technik tenders testers testing transportation trivsel unyo vanhemmat vecinos vezetes wfm wiki yard warehouse watch web webinar webmaster welcome welfare wellbeing welcomedesk werkstatt workers works workshop zarzad zarzadu '
    .trim()
    .split(' ');

const foreign =
  'equipe-projets tous toutes tout todas tutte studenti studenten studierende docenti docentes dozenten eltern ouders parents padres pais genitori fournisseurs clients kunden klienci clientes clienti magasin magazzino almacen almoxarifado lager lagret lageret varasto sklad raktar depo depou kho gudang soko souko eigyo soumu jinji keiri kouhou genba zenin minna tenpo shiten kouba renshi caiwu xiaoshou yanfa xingzheng quanyuan cangku kefu chejian yeongup insa chongmu gyeongyeong jeonche hoikeui ekip herkes ik muhasebe satis depo uretim egitim hamkar edari mali pazarlama destek danisma okul jawda mawarid idara qism fariq tadrib hanhala tzevet kulam misrad karyalay mandal sabhi vibhag parichalan moinguoi nhansu ketoan kinhdoanh phong vanphong hanhchinh tatca semuanya keuangan umum gudang produksi humas pelatihan sdm rekrut kasir vsichni vsetci vsem ucitele skolka reditel vedeni obchod vyroba nakup kvalita wszyscy sekretariat kierownictwo biuro produkcja jakosc szkolenia ksiegowosc dzial zespol sprzedaz toti echipa secretariat contabilitate resurse conducere directie scoala oloi grafeio logistirio prosopiko tmima ypodoxi kratiseis iskola vezetoseg titkarsag penzugy gyartas iroda recepcio minoseg mindenkinek usi vsi kollektyv viddil kadry bukhgalteriya vyrobnytstvo shkola redaktsiya volontery kaikille johto henkilosto talous tuotanto koulutus myynti asiakaspalvelu vastaanotto luottamus alle-laerere laerere laererne ansatte personale ledelsen salg lager regnskab kvalitet kommunikation sekretariatet alla-pa alla-kontoret personalen ekonomi inkop kvalitet butik butiken reception vaxeln skift verkstad medarbetare lonn salgs drift vakt vaktlaget resepsjon opplaering kommune uitvoering leiding verkoop inkoop magazijn kwaliteit opleiding receptie directie keuken ploeg afdeling leerkrachten team-lead vertrieb einkauf produktion lager qualitaet schulung empfang geschaeftsleitung gl vorstand schicht kueche abteilung lehrer betriebsrat buchhaltung campus personalrat pforte leitstelle wache einsatz direzione ufficio segreteria reparto cucina vendite acquisti produzione qualita formazione accoglienza cantiere redazione direccion ventas compras produccion calidad formacion recepcion turno cocina taller almacen obra prensa directivos direcao vendas compras producao qualidade formacao treinamento recepcao turno cozinha oficina obra imprensa diretoria comercial atendimento qualidade ventes achats qualite formation accueil chantier cuisine presse magasin boutique secretariat comptabilite paie direction service laboratoire labo'
    .trim()
    .split(' ');

const officeWords: ReadonlySet<string> = new Set([...latin, ...foreign]);

/** Offices and lists in other scripts: anywhere in a display name. */
const officeScript =
  /人事|人力|人資|総務|經理|營業部|営業部|工場|現場|全員|全体|全體|部門|各部|部$|課$|室$|팀|부서|전체|전원|본부|지점|공장|인사|총무|הון אנושי|משאבי אנוש|צוות|כולם|משרד|מחלק|מזכירות|הנהל|الموارد|فريق|قسم|اداره|الجميع|مكتب|غرفه|سكرتار|منابع انساني|تيم|واحد|همه|گروه|دفتر|কর্মী|সবাই|দল|অফিস|বিভাগ|টিম|এইচআর|मानव संसाधन|एचआर|टीम|सभी|विभाग|कार्यालय|मंडली|ทีม|แผนก|ฝ่าย|ทุกคน|ทุกแผนก|สำนัก|ห้อง|кадр|відділ|волонтер|команда|усі|всі|канцел|секретар|редакц|бухгалт|ομαδα|γραφει|ολοι|τμημα|προσωπικ|γραμματ|διευθυνση|υποδοχη|phong|nhan su|bo phan|moi nguoi|henkilosto|tuotanto|osasto/;

const officeTail =
  /(?:team|desk|office|staff|ops|dept|group|crew|list|squad|clinic|store|school|leads|parents|events|news|mail|bot|family|support|admin|service|avdeling|afdeling|avdelningen|abteilung|gruppe|buro)s?$/;

const plain = (word: string): string => word.replace(/\d+$/, '');

/** True for a word that names an office, list or place of work, as addresses write it. */
export function isOfficeWord(word: string): boolean {
  const bare = plain(word);
  return officeWords.has(bare) || (bare.length > 5 && officeTail.test(bare)) || bare === '';
}

/** True where the part of an address before the "@" is an office's. */
export function isOfficeLocal(local: string): boolean {
  if (/^\d+$/.test(local)) return false;
  const words = local.split(/[._+-]/).filter(Boolean);
  const offices = words.filter((word) => isOfficeWord(word)).length;
  return offices > 0 && (offices === words.length || words.length > 1);
}

/** True where a display name is an office's: some word of it names one, or the script's own words do. */
export function isOfficeName(name: string): boolean {
  const folded = foldText(name, 80);
  if (folded === '' || folded.includes('@')) return false;
  const words = toWords(folded).trim().split(' ');
  if (officeScript.test(folded) && (words.length > 1 || isDense(folded.charCodeAt(0)) || folded.length > 3))
    return true;
  return words.some((word) => isOfficeWord(word) && word.length > 1);
}

/** Personnel by name: listed beside a pair without making it a group. */
const personnel =
  / (?:hr|human resources|people team|people ops|people partner|personal|personalabteilung|personnel|rrhh|rh|drh|recursos humanos|risorse umane|kadry|kadri|insan kaynaklari|sdm|人事|人力|人力资源|人資|인사|인사팀|הון אנושי|משאבי אנוש|الموارد البشريه|منابع انساني|এইচআর|एचआर|hr부서|nhan su|фахівець кадрів|кадри|hr avdeling|hr afdeling|henkilosto|személyzet) /;

export const isPersonnelName = (name: string): boolean => personnel.test(toWords(foldText(name, 80)));
