/** A questionnaire that the ministry of the demonstration wrote for itself, in Konveyor's form. */
export const DEMONSTRATION_QUESTIONNAIRE = `name: "Socle d’exploitation du ministère"
description: "Ce que l’équipe d’exploitation tient déjà, application par application, avant de changer de cloud."
required: false
sections:
  - order: 1
    name: "Exploitation courante"
    comment: "À remplir avec la personne qui tient l’astreinte."
    questions:
      - order: 1
        text: "Une astreinte est-elle tenue pour les applications à reprendre ?"
        explanation: "Pendant une bascule, quelqu’un doit pouvoir décider à toute heure."
        answers:
          - { order: 1, text: "Oui, nuit et week-end", risk: green, rationale: "Un incident trouve quelqu’un." }
          - { order: 2, text: "Heures ouvrées seulement", risk: yellow, rationale: "Une bascule de nuit n’est pas couverte.", mitigation: "Prévoir une astreinte exceptionnelle pendant les bascules." }
          - { order: 3, text: "Non", risk: red, rationale: "Un incident de nuit attend le matin.", mitigation: "Nommer une astreinte avant le premier pilote." }
          - { order: 4, text: "Je ne sais pas", risk: unknown }
      - order: 2
        text: "Les procédures d’exploitation sont-elles écrites et essayées ?"
        explanation: "Ce qui n’est pas écrit se perd au changement de plateforme."
        answers:
          - { order: 1, text: "Écrites et rejouées dans l’année", risk: green }
          - { order: 2, text: "Écrites, jamais rejouées", risk: yellow, mitigation: "Rejouer les trois procédures les plus sensibles." }
          - { order: 3, text: "Tenues de mémoire", risk: red, mitigation: "Écrire les procédures des applications vitales." }
  - order: 2
    name: "Sauvegarde et reprise"
    questions:
      - order: 1
        text: "Quand une restauration complète a-t-elle été essayée pour la dernière fois ?"
        explanation: "Une sauvegarde qui n’a jamais été restaurée n’est pas prouvée."
        includeFor:
          - { category: "Données", tag: "Base de données" }
        answers:
          - { order: 1, text: "Moins de six mois", risk: green }
          - { order: 2, text: "Moins de deux ans", risk: yellow, mitigation: "Planifier un essai avant le pilote." }
          - { order: 3, text: "Jamais", risk: red, mitigation: "Essayer une restauration sur une application non vitale." }
      - order: 2
        text: "Le délai de reprise admis est-il connu du métier ?"
        explanation: "Le plan de bascule se juge à ce délai."
        answers:
          - { order: 1, text: "Écrit et signé", risk: green }
          - { order: 2, text: "Dit, jamais écrit", risk: yellow, mitigation: "Faire signer les délais par les directions métier." }
          - { order: 3, text: "Inconnu", risk: red, mitigation: "Interroger les métiers, application par application." }
thresholds: { red: 5, yellow: 30, unknown: 5 }
riskMessages: { red: "Exploitation fragile", yellow: "Exploitation à renforcer", green: "Exploitation prête", unknown: "À documenter" }
`;
