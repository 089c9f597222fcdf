"""Common given names in France, of all generations and origins, without accents; none that is also a known place."""

GIVEN_NAMES = frozenset(
    name
    for line in """
abdel abdou abdoulaye adam adama adele adeline adrien agathe agnes ahmed aicha aissatou alain alan alban albert alex
alexandra alexandre alexia alexis ali alice alicia alina aline alison amadou amandine amelie amina aminata amine anais
anastasia andre andrea andree angela angelique anita anna annabelle anne annick annie anouk anthony antoine antoinette
antonin ariane armand armelle arnaud arthur assia astrid aude audrey aurelie aurelien aurore axel aymeric baptiste
barbara bastien beatrice benedicte benjamin benoit berengere bernadette bernard bertrand boris brice brigitte bruno
camille carine carla carole caroline catherine cathy cecile cedric celia celine chantal charlene charles charlotte
chloe christel christelle christian christiane christine christophe claire clara clarisse claude claudia claudine
clemence clement clementine colette colline coralie corentin corinne cynthia cyril cyrille damien daniel daniela
daniele danielle david deborah delphine denis denise didier djamila dominique dorothee dylan edith edouard elena
eleonore eliane elie eliot elisa elisabeth elise elodie eloise elsa emeline emile emilie emma emmanuel emmanuelle enzo
eric erika estelle esther etienne eugenie eva evelyne fabien fabienne fabrice fadila fanny fanta farid farida fatiha
fatima fatou fatoumata felix ferdinand fernand flavie florence florent florian francine francis franck francois
francoise frederic frederique gabriel gabrielle gael gaelle gaetan genevieve geoffrey georges gerald geraldine gerard
gerome ghislaine gilbert gilles gisele gregory guillaume guy gwenaelle hakim hamid hanane hassan helene henri herve
hichem hugo hugues ibrahim ibrahima ines ingrid irene isabelle ismael jacqueline jacques jamila jean jeanine jeanne
jeannine jennifer jeremy jerome jessica joan joanna joel joelle johan johanna jonathan jordan joseph josette josiane
julia julie julien juliette justine kamel karim karima karine kevin khadija khalid laetitia laila lamia laura laure
laurence laurent laurie lea leila leo leon leonie leopold leslie liliane lina linda lionel lisa loic louis louise
lucas lucie lucien lucienne ludivine ludovic lydia lydie lylia mael maeva magali malika mamadou manon manuel marc
marcel marcelle margaux margot marguerite maria mariam marianne marie marielle marina marine marion marjorie marlene
martine maryline maryse maryvonne mathieu mathilde matthieu maud maurice maxime mehdi melanie melissa michael michel
michele micheline mickael mireille mohamed mohammed monique morgane mouna mounir muriel mustapha myriam nabil nadege
nadia nadine naima nasser natacha nathalie nathan nelly nicolas nicole noel noelle noemie nora nordine odile olivia
olivier ophelie oriane oumar pascal pascale patrice patricia patrick paul paula paulette pauline perrine philippe
pierre pierrick quentin rachel rachid raphael raymond rebecca regine regis remi remy renaud rene renee richard robert
robin rodolphe roger roland romain romane rosa rosalie rose roseline sabine sabrina said salima salimata samia samir
samira samuel sandra sandrine sarah sebastien selma serge severine sidonie simon simone sofia solange solene sonia
sophie soraya stephane stephanie steve steven suzanne sylvain sylvaine sylvie tanguy tatiana theo theophile therese
thibault thibaut thierry thomas tiphaine valentin valentine valerie vanessa veronique victor victoria vincent violaine
virginie viviane vivien wendy william xavier yacine yann yannick yasmina yasmine yoann yohan yolande youssef yvan yves
yvette yvonne zoe zohra
""".splitlines()
    for name in line.split()
)
