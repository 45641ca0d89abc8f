/**
 * First names one meets at conferences, of many languages: they tell people from things where shape alone cannot.
 * Names that are everyday words as well ("Will", "Grace", "Rusty") are left out.
 */
const FIRST_NAMES: ReadonlySet<string> = new Set(
  `aaron abby abdul abhishek abigail abraham ada adam adele aditya adrian adriana agnes ahmed aisha ajay akash akira akshay al
  alan alana albert alberto alejandra alejandro aleksandr alessandro alex alexa alexander alexandra alexandre alexei alexis
  alfred ali alice alicia alina alison alistair allan allen allie allison alvaro alyssa amanda amar amber amelia amin amina
  amir amit amrita amy ana anand anastasia anders andre andrea andreas andrei andres andrew andrey andy angela angelina anika
  anil anita anjali ankit ankur anna annalee anne annette annie anthony antoine anton antonia antonio anuj anya april
  ariel arjun armando arnaud arthur artur arun arvind ashish ashley ashok astrid audrey augustin aurora austin avi ayesha
  barbara barry bart bastian beatrice beatriz becky ben benedict benjamin bernard bernd bert beth bethany betty bharat bianca
  bjarne bjorn bob bogdan boris brad bradley brandon brenda brendan brent bret brett brian bridget britta brittany bruce bruno
  bryan bryce caleb cameron camila camille carl carla carlo carlos carmen carol carolina caroline carolyn carrie carson casey
  catherine cathy cecilia celeste celine cesar chad charity charles charlie charlotte chelsea cheryl chi chloe cho chris
  christian christiane christina christine christoph christophe christopher christy chuck cindy claire clara clare clarissa
  claudia claudio clayton clement cliff clinton colin colleen collin connor conor constance corey corinne courtney craig
  cristian cristina crystal curtis cynthia damian damien dan dana daniel daniela daniele danielle danilo danny darius darren
  dave david davide dean deb deborah debra deepak deepika denis denise dennis derek diana diane dianne diego dieter dilip dima
  dinesh dirk divya dmitri dmitry dominic dominik dominique don donald donavan donna doris dorothy doug douglas dror duncan
  dustin dylan earl ed eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elise
  elizabeth ella ellen ellie elliot elliott elsa emanuel emil emilia emilie emilio emily emma emmanuel enrico enrique eric erica
  erich erik erika erin ernest esteban esther ethan eugene eva evan eve evelyn evgeny ewa fabian fabio fabrice farah fatima
  federico felicia felipe felix fernanda fernando fiona flavio florence florian francesca francesco francis francisco
  franck francois frankie fred freda frederic frederick fredrik friedrich fumiko gabe gabriel gabriela gabriele gabrielle
  gareth garrett gary gaurav gavin genevieve geoff geoffrey george georgia georgios gerald gerard gerry giacomo gina giorgio
  giovanni giulia giuseppe glenn gloria gonzalo gopal gordon graham greg gregory greta guido guilherme guillaume guillermo
  gunnar gustav gustavo guy gwen hadley hannah hans harish harriet harsh harshad hassan heather hector heidi helen helena helene
  helmut henrik henry herbert hideki hilary hillary hiroshi hiroki holger holly howard hugo hussein ian ibrahim ignacio igor
  ilya imad imran ines inga ingrid irene irina isaac isabel isabella isabelle ismail ivan ivana jack jackie jackson jacob
  jacqueline jacques jaime jake james jamie jan jana jane janet janice janna jared jasmine jason javier jay jayant jean jeanne
  jeff jeffrey jelena jen jenn jenna jennie jennifer jenny jens jeremiah jeremy jerome jerry jesper jess jesse jessica jessie
  jill jim jimmy jin jo joachim joan joana joanna joanne joao joaquin jochen jodie joe joel johan johann johanna johannes john
  johnny jon jonas jonathan joni jordan jordi jorge jose josef joseph josephine josh joshua josue joy joyce juan juanita judith
  judy juergen julia julian juliana julie julien juliet julio julius jun jurgen justin justine kai kamal kamelia karan karen
  karim karin karl karla karthik kat kate katharina katherine kathleen kathryn kathy katie katrin katrina katya kavita kay kayla
  kazuki keiko keith kelly kelsey ken kendall kendra kenji kenneth kent kerry kevin khaled kim kimberly kiran kirill kirsten
  klaus konstantin kris krishna kristen kristian kristin kristina kristine kumar kurt kyle lacey lachlan lana lance lara larry
  lars laszlo laura lauren laurence laurent lauri laurie lea leah lee leila lena leo leon leonard leonardo leslie leticia lewis
  liam lidia lili lillian lily lin linda lindsay lindsey linus lisa liu liz lloyd lois lonnie lorena lorenzo lori lorraine
  louis louisa louise luc luca lucas lucia luciano lucie lucy luigi luis luisa lukas lukasz luke lydia lynn maciej maddy
  madeleine madhu magda magnus mahesh maja malcolm malik mandy manish manuel manuela marc marcel marcela marcelo marcia marcin
  marco marcos marcus margaret margot maria mariam marian mariana marianne marie marija marilyn marina mario marion marisa
  marius marjorie mark marko markus marlene marta martha martin martina marvin mary masahiro massimo mateo mateusz mathew
  mathias mathieu mathilde matt matteo matthew matthias matthieu maureen maurice mauricio maurizio max maxim maxime
  maxine maya mayank megan meghan mehdi mei mel melanie melinda melissa melody mercedes meredith mia micah michael michal michel
  michele michelle miguel mihai mika mike mikael mikhail milan milena milos mina ming mira miranda miriam mirko mitch mitchell
  mohamed mohammad mohammed mohit moira mona monica monika morgan moritz morten muhammad mukesh murat murray myriam nadia
  nadine naomi natalia natalie natasha nate nathalie nathan nathaniel naveen neal neha neil nelly nelson neville nia nicholas
  nick nicola nicolai nicolas nicole niels nigel nikhil nikita niklas nikola nikolai nikolaos nikos nils nina nitin noah noel
  noemi nora norbert norman nuno octavia oleg olga oliver olivia olivier omar oscar osman otto owein owen pablo paige pam
  pamela paola paolo parker pascal pat patricia patricio patrick patrik patryk patty paul paula paulina paulo pavel pawel pedro
  penelope penny per perry pete peter petr petra phil philip philipp philippe phillip phoebe pierre pieter piotr pooja prakash
  pranav prasad pratibha pratik priscilla priya priyanka quentin quincy quinn rachel radhika radina rafael rafal rafik ragnar
  rahul raj rajeev rajesh raju rakesh ralf ralph ram ramesh ramon rana randall randy raphael raquel rashid raul ravi ray
  raymond rebeca rebecca reed regina reinhard rekha rené rene renata renee reza rhys ricardo riccardo richard rick rik riley
  rimma risto rita ritu rob robbie robert roberta roberto robin rodney rodrigo roger rohan rohit roland rolf roman romain ron
  ronald ronan rosa rosalind roshan ross roy ruben rudolf rudy rui rupert russell ruth ryan sabine sabrina sachin sadie said sal
  sally salman sam samantha samir sammy samuel sandeep sandra sandy sanjay santiago santosh sara sarah saron sasha satish satya
  saul scott sean sebastian seema selena selina serena serge sergei sergey sergio seth shannon shari sharon shaun shauna shawn
  sheila shelly sherry shiva shreya shriram shruti sid siddharth silvia simon simona simone sofia sofie sonia sonja sonya
  sophia sophie spencer sri sridhar srinivas stacey stacy stan stanislav stefan stefania stefano stella stephan stephane
  stephanie stephen steve steven stewart stu stuart subash sudhir sue sujatha suman sumana sunil suresh susan susanna susanne
  suzanne sven svetlana swati sylvain sylvia sylvie syrus tabitha takashi takeshi tamara tanja tanya tara tarek tatiana taylor
  ted teresa terrence terry thea theo theodore theresa therese thibault thierry thomas thorsten tiago tiffany tim timo timothy
  tina tobias toby todd tom tomas tomasz tommy toni tony torsten tracey traci tracy travis trent trevor trey trina tristan troy tyler
  tyrone ulf ulrich ursula uwe vadim valentin valentina valeria valerie vanessa vera vernon veronica veronika vic vicky victor
  victoria vijay vikas vikram viktor vince vincent vinod violet virginia vishal vivek vivian vlad vladimir wade walter wanda
  warren wayne wei wendy werner wes wesley wilfried wilhelm willem william willy wolfgang xavier yael yan yana yang yannick yara
  yasmin yasmine yegor yoko yolanda yosef youssef yuki yulia yuri yusuf yves yvette yvonne zach zachary zack zainab zoe
  zoltan zsolt`
    .split(/\s+/)
    .filter(Boolean),
);

/** True when the word is a first name that is hardly anything else. */
export function isFirstName(word: string): boolean {
  const low = word.toLowerCase();
  if (FIRST_NAMES.has(low)) return true;
  return /[^a-z]/.test(low) && FIRST_NAMES.has(low.normalize('NFKD').replace(/\p{M}+/gu, ''));
}
