<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AnnouncementBars</name>
    <message>
        <source>You can check in as usual.</source>
        <translation>Vous pouvez vous enregistrer comme d’habitude.</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen for more</source>
        <translation>Touchez l’écran pour en savoir plus</translation>
    </message>
</context>
<context>
    <name>CameraPicture</name>
    <message>
        <source>The camera’s picture</source>
        <translation>L’image de la caméra</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Sur votre téléphone</translation>
    </message>
    <message>
        <source>I have no code</source>
        <translation>Je n’ai pas de code</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>This screen is closed</source>
        <translation>Cet écran est fermé</translation>
    </message>
    <message>
        <source>This station was taken off the hub</source>
        <translation>Ce poste a été retiré du serveur</translation>
    </message>
    <message>
        <source>Please go to the desk.</source>
        <translation>Veuillez aller à l’accueil.</translation>
    </message>
    <message>
        <source>The organiser ended its place there, so nobody is checked in here and no guests are shown any more. Whoever looks after the hub can invite it again.</source>
        <translation>L’organisateur y a mis fin à sa place : personne n’est enregistré ici et aucun invité n’est plus affiché. Le responsable du serveur peut l’inviter de nouveau.</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Code to scan: %1</source>
        <translation>Code à scanner : %1</translation>
    </message>
</context>
<context>
    <name>CountdownBar</name>
    <message>
        <source>Time left on this screen</source>
        <translation>Temps restant sur cet écran</translation>
    </message>
</context>
<context>
    <name>DayTabs</name>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
</context>
<context>
    <name>EventHeader</name>
    <message>
        <source>The time is %1</source>
        <translation>Il est %1</translation>
    </message>
</context>
<context>
    <name>FindOwnPage</name>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>We found no registration with this name and e-mail address. Please check both, or go to the desk.</source>
        <translation>Nous n’avons trouvé aucune inscription à ce nom avec cette adresse. Vérifiez les deux, ou allez à l’accueil.</translation>
    </message>
    <message>
        <source>Please wait a minute before you try again, or go to the desk.</source>
        <translation>Attendez une minute avant de réessayer, ou allez à l’accueil.</translation>
    </message>
    <message>
        <source>This does not work just now. Please go to the desk.</source>
        <translation>Cela ne fonctionne pas pour l’instant. Veuillez aller à l’accueil.</translation>
    </message>
    <message>
        <source>Find your registration</source>
        <translation>Retrouvez votre inscription</translation>
    </message>
    <message>
        <source>Please type your name, and the e-mail address that you registered with. Accents do not matter.</source>
        <translation>Saisissez votre nom et l’adresse e-mail de votre inscription. Les accents n’ont pas d’importance.</translation>
    </message>
    <message>
        <source>Given name and surname</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Lecteur prêt</translation>
    </message>
    <message>
        <source>Text %1%</source>
        <translation>Texte %1 %</translation>
    </message>
    <message>
        <source>Text size, now %1 %</source>
        <translation>Taille du texte, maintenant %1 %</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
</context>
<context>
    <name>NoCodePage</name>
    <message>
        <source>Somebody is on the way to you</source>
        <translation>Quelqu’un vient vous aider</translation>
    </message>
    <message>
        <source>Help is coming</source>
        <translation>On arrive</translation>
    </message>
    <message>
        <source>Please go to the desk</source>
        <translation>Veuillez aller à l’accueil</translation>
    </message>
    <message>
        <source>We will find your registration by your name and check you in there.</source>
        <translation>Nous y retrouverons votre inscription par votre nom et vous enregistrerons.</translation>
    </message>
    <message>
        <source>The desk knows that you are waiting here. We will find your registration by your name and check you in.</source>
        <translation>L’accueil sait que vous attendez ici. Nous retrouverons votre inscription par votre nom et vous enregistrerons.</translation>
    </message>
    <message>
        <source>Find my registration myself</source>
        <translation>Chercher moi-même mon inscription</translation>
    </message>
</context>
<context>
    <name>NowAndNext</name>
    <message>
        <source>Now, until %1</source>
        <translation>Maintenant, jusqu’à %1</translation>
    </message>
    <message>
        <source>Next, at %1</source>
        <translation>Ensuite, à %1</translation>
    </message>
    <message>
        <source>The programme has ended. Thank you for coming.</source>
        <translation>Le programme est terminé. Merci de votre visite.</translation>
    </message>
</context>
<context>
    <name>OutOfOrderPage</name>
    <message>
        <source>This screen needs a moment</source>
        <translation>Cet écran a besoin d’un instant</translation>
    </message>
    <message>
        <source>Please go to the desk: they will check you in there. You may also scan your code here again.</source>
        <translation>Veuillez aller à l’accueil : on vous y enregistrera. Vous pouvez aussi présenter votre code ici encore une fois.</translation>
    </message>
    <message>
        <source>For the staff: reference %1</source>
        <translation>Pour l’équipe : référence %1</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message>
        <source>About this event</source>
        <translation>À propos de cet événement</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>ProgrammeRow</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
</context>
<context>
    <name>ProgrammeSlide</name>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1 (maintenant)</translation>
    </message>
</context>
<context>
    <name>ScanInvitation</name>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>The doors open %1</source>
        <translation>Les portes ouvrent %1</translation>
    </message>
    <message>
        <source>The hall is full</source>
        <translation>La salle est pleine</translation>
    </message>
    <message>
        <source>Thank you for coming</source>
        <translation>Merci de votre visite</translation>
    </message>
    <message>
        <source>Hold your code here</source>
        <translation>Présentez votre code</translation>
    </message>
    <message>
        <source>Scan out here</source>
        <translation>Scannez en sortant</translation>
    </message>
    <message>
        <source>Scan your code under the scanner</source>
        <translation>Scannez votre code sous le lecteur</translation>
    </message>
    <message>
        <source>Please have your code ready, on paper or on your phone.</source>
        <translation>Préparez votre code, sur papier ou sur votre téléphone.</translation>
    </message>
    <message>
        <source>The programme has begun: please go in quietly.</source>
        <translation>Le programme a commencé : entrez sans bruit, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>The programme has ended. We hope to see you again.</source>
        <translation>Le programme est terminé. Au plaisir de vous revoir.</translation>
    </message>
    <message>
        <source>on paper or on your phone, in front of the camera</source>
        <translation>sur papier ou sur votre téléphone, devant la caméra</translation>
    </message>
    <message>
        <source>on paper or on your phone</source>
        <translation>sur papier ou sur votre téléphone</translation>
    </message>
</context>
<context>
    <name>SpeakerPage</name>
    <message>
        <source>About %1</source>
        <translation>À propos de %1</translation>
    </message>
</context>
<context>
    <name>SpeakerRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>SpeakersPage</name>
    <message>
        <source>Speakers</source>
        <translation>Intervenants</translation>
    </message>
    <message>
        <source>Touch a name to read more.</source>
        <translation>Touchez un nom pour en savoir plus.</translation>
    </message>
</context>
<context>
    <name>TakeAlongPage</name>
    <message>
        <source>Take it with you</source>
        <translation>Sur votre téléphone</translation>
    </message>
    <message>
        <source>Point your phone’s camera at a code.</source>
        <translation>Visez un code avec l’appareil photo de votre téléphone.</translation>
    </message>
    <message>
        <source>The programme, for your calendar</source>
        <translation>Le programme, pour votre agenda</translation>
    </message>
    <message>
        <source>The event’s page</source>
        <translation>La page de l’événement</translation>
    </message>
</context>
<context>
    <name>TouchKeyboard</name>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Welcome, {given}.</source>
        <translation>Bienvenue, {given}.</translation>
    </message>
    <message>
        <source>Welcome back, {given}.</source>
        <translation>Bon retour, {given}.</translation>
    </message>
    <message>
        <source>Goodbye, {given}.</source>
        <translation>Au revoir, {given}.</translation>
    </message>
    <message>
        <source>This scan was taken back.</source>
        <translation>Cette lecture a été annulée.</translation>
    </message>
    <message>
        <source>Before you go in, we have something to tell you.</source>
        <translation>Avant d’entrer, nous avons quelque chose à vous dire.</translation>
    </message>
    <message>
        <source>This is another kind of code. Please show the one you received for this event.</source>
        <translation>C’est un autre type de code. Veuillez présenter celui que vous avez reçu pour cet événement.</translation>
    </message>
    <message>
        <source>This ticket is for another event: “{place}”, {when}.</source>
        <translation>Ce billet est pour un autre événement : « {place} », {when}.</translation>
    </message>
    <message>
        <source>This ticket was replaced by a newer one. Please show the newest.</source>
        <translation>Ce billet a été remplacé par un plus récent. Veuillez présenter le dernier.</translation>
    </message>
    <message>
        <source>Please see the desk; we are happy to help you there.</source>
        <translation>Veuillez vous adresser à l’accueil ; nous vous y aiderons volontiers.</translation>
    </message>
    <message>
        <source>Admission closed {at}. Please see the desk.</source>
        <translation>L’accès a fermé {at}. Veuillez vous adresser à l’accueil.</translation>
    </message>
    <message>
        <source>This is not your entrance. Please go to: {place}.</source>
        <translation>Ce n’est pas votre entrée. Veuillez aller à : {place}.</translation>
    </message>
    <message>
        <source>You were already checked in {since_at}. Need help? Please see the desk.</source>
        <translation>Vous avez déjà été enregistré {since_at}. Besoin d’aide ? Adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>January</source>
        <translation>janvier</translation>
    </message>
    <message>
        <source>February</source>
        <translation>février</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>avril</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juillet</translation>
    </message>
    <message>
        <source>August</source>
        <translation>août</translation>
    </message>
    <message>
        <source>September</source>
        <translation>septembre</translation>
    </message>
    <message>
        <source>October</source>
        <translation>octobre</translation>
    </message>
    <message>
        <source>November</source>
        <translation>novembre</translation>
    </message>
    <message>
        <source>December</source>
        <translation>décembre</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>à {time}</translation>
    </message>
    <message>
        <source>on {date} at {time}</source>
        <translation>le {date} à {time}</translation>
    </message>
    <message>
        <source>You are already inside</source>
        <translation>Vous êtes déjà à l’intérieur</translation>
    </message>
    <message>
        <source>Not a ticket</source>
        <translation>Ce n’est pas un billet</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Un autre événement</translation>
    </message>
    <message>
        <source>There is a newer ticket</source>
        <translation>Il existe un billet plus récent</translation>
    </message>
    <message>
        <source>Your code lets you in again.</source>
        <translation>Votre code vous permet de revenir.</translation>
    </message>
    <message>
        <source>You are early: you can come in {at}.</source>
        <translation>Vous êtes en avance : vous pourrez entrer {at}.</translation>
    </message>
    <message>
        <source>Admission closed {at}. You can come in again {again_at}.</source>
        <translation>L’accès a fermé {at}. Vous pourrez entrer de nouveau {again_at}.</translation>
    </message>
    <message>
        <source>This event was {dates}. Please see the desk.</source>
        <translation>Cet événement a eu lieu {dates}. Veuillez vous adresser à l’accueil.</translation>
    </message>
    <message>
        <source>You can come in {at}.</source>
        <translation>Vous pourrez entrer {at}.</translation>
    </message>
    <message>
        <source>You can come in again {at}.</source>
        <translation>Vous pourrez entrer de nouveau {at}.</translation>
    </message>
    <message>
        <source>Please leave the building now.</source>
        <translation>Veuillez quitter le bâtiment maintenant.</translation>
    </message>
    <message>
        <source>The hall is full just now. Please see the desk.</source>
        <translation>La salle est pleine en ce moment. Adressez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>lun.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>mar.</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>mer.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>jeu.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>ven.</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sam.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>dim.</translation>
    </message>
    <message>
        <source>on {first}</source>
        <translation>le {first}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
    <message>
        <source>We’ll help you at the desk</source>
        <translation>Nous vous aidons à l’accueil</translation>
    </message>
    <message>
        <source>They know there that you are coming.</source>
        <translation>On vous y attend.</translation>
    </message>
    <message>
        <source>You can come in {at}</source>
        <translation>Vous pourrez entrer {at}</translation>
    </message>
    <message>
        <source>{place}</source>
        <translation>{place}</translation>
    </message>
    <message>
        <source>Evacuation</source>
        <translation>Évacuation</translation>
    </message>
    <message>
        <source>You can come in again {at}</source>
        <translation>Vous pourrez entrer de nouveau {at}</translation>
    </message>
    <message>
        <source>The doors open {at}</source>
        <translation>Les portes ouvrent {at}</translation>
    </message>
    <message>
        <source>You are early. Please scan your code again then.</source>
        <translation>Vous êtes en avance. Scannez alors votre code de nouveau.</translation>
    </message>
    <message>
        <source>Please scan your code again then.</source>
        <translation>Scannez alors votre code de nouveau.</translation>
    </message>
    <message>
        <source>Please go there: this is another entrance.</source>
        <translation>Rendez-vous là-bas : ici, c’est une autre entrée.</translation>
    </message>
    <message>
        <source>You are not checked in yet.</source>
        <translation>Vous n’êtes pas encore enregistré.</translation>
    </message>
    <message>
        <source>You may also scan your code here again.</source>
        <translation>Vous pouvez aussi présenter à nouveau votre code ici.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation>Je préfère ne pas répondre</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Plus de temps</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Now, until {time}</source>
        <translation>Maintenant, jusqu’à {time}</translation>
    </message>
    <message>
        <source>Begins in a minute</source>
        <translation>Commence dans une minute</translation>
    </message>
    <message>
        <source>Begins in {minutes} minutes</source>
        <translation>Commence dans {minutes} minutes</translation>
    </message>
    <message>
        <source>Begins {at}</source>
        <translation>Commence {at}</translation>
    </message>
    <message>
        <source>, in this room</source>
        <translation>, dans cette salle</translation>
    </message>
    <message>
        <source>Your badge will be printed in a moment.</source>
        <translation>Votre badge sera imprimé dans un instant.</translation>
    </message>
    <message>
        <source>Your badge is being printed.</source>
        <translation>Votre badge s’imprime.</translation>
    </message>
    <message>
        <source>Your badge is ready. Please take it with you.</source>
        <translation>Votre badge est prêt. Veuillez le prendre.</translation>
    </message>
    <message>
        <source>Your badge could not be printed.
Please see the desk for it.</source>
        <translation>Votre badge n’a pas pu être imprimé.
L’accueil vous aidera.</translation>
    </message>
    <message>
        <source>Please see the desk for your badge.</source>
        <translation>Demandez votre badge à l’accueil.</translation>
    </message>
    <message>
        <source>Your badge is at the printer.</source>
        <translation>Votre badge est à l’imprimante.</translation>
    </message>
    <message>
        <source>The printer is out of paper.
Please see the desk for your badge.</source>
        <translation>L’imprimante n’a plus de papier.
Demandez votre badge à l’accueil.</translation>
    </message>
    <message>
        <source>The printer is out of ink.
Please see the desk for your badge.</source>
        <translation>L’imprimante n’a plus d’encre.
Demandez votre badge à l’accueil.</translation>
    </message>
    <message>
        <source>Paper is stuck in the printer.
Please see the desk for your badge.</source>
        <translation>Du papier est coincé dans l’imprimante.
Demandez votre badge à l’accueil.</translation>
    </message>
    <message>
        <source>The printer is open.
Please see the desk for your badge.</source>
        <translation>L’imprimante est ouverte.
Demandez votre badge à l’accueil.</translation>
    </message>
    <message>
        <source>The printer is paused.
Please see the desk for your badge.</source>
        <translation>L’imprimante est en pause.
Demandez votre badge à l’accueil.</translation>
    </message>
    <message>
        <source>The printer is unreachable.
Please see the desk for your badge.</source>
        <translation>L’imprimante est injoignable.
Demandez votre badge à l’accueil.</translation>
    </message>
    <message>
        <source>The printer is not working.
Please see the desk for your badge.</source>
        <translation>L’imprimante ne fonctionne pas.
Demandez votre badge à l’accueil.</translation>
    </message>
</context>
</TS>
