import { foldText, toWords } from './fold-text.ts';

/**
 * Words that make a display name an office, not a person. Kept short here and language-blind; the lexicons'
 * "role" words do the rest as evidence for the model.
 */
const officeName =
  / (?:hr|human resources|people team|people ops|people partner|personal|personalabteilung|personnel|rrhh|rh|drh|recursos humanos|risorse umane|kadry|kadri|insan kaynaklari|sdm|人事|人力|人力资源|人資|인사|인사팀|הון אנושי|משאבי אנוש|الموارد البشريه|منابع انساني|এইচআর|एचआर|hr부서|nhan su|фахівець кадрів|кадри|hr avdeling|hr afdeling|henkilosto|személyzet) /;

export const isOfficeName = (name: string): boolean => officeName.test(toWords(foldText(name, 80)));
