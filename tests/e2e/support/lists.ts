/** Small lists to paste. */

/** Five papers as a page gives them: names run on after titles, one date, and markup that must stay text. */
export const LIST = `Mapping the Ties of Small CirclesAnn Lee, Bo Chen, Cy Dow et al. · north-lab
Small circles of people who write together are mapped. We study collaboration networks and community detection in small circles.
4.2SIMar 3, 2021
Stable Groups in Collaboration NetworksBo Chen, Ann Lee, Dee Fox et al.
Community detection gives other groups with every run. We measure the stability of community detection over collaboration networks.
Reading Lists as Collaboration NetworksDee Fox, Eva Gold, Ann Lee et al. · south-lab
Reading lists hold collaboration networks. Topic tags are taken from reading lists and linked to people.
Topic Tags from Reading ListsEva Gold, Finn Hart, Gus Ito et al.
Topic tags name what a paper is about. We take topic tags from titles and abstracts of reading lists.
<img src=x onerror=alert(1)> Considered HarmfulFinn Hart, Eva Gold, Hal Jones et al.
Markup in titles must be shown as text. Topic tags and reading lists may carry markup.
`;

/** Two more papers, one of them in `LIST` already. */
export const MORE = `Stable Groups in Collaboration NetworksBo Chen, Ann Lee, Dee Fox et al.
Community detection gives other groups with every run. We measure the stability of community detection over collaboration networks.
Brokers between Small CirclesIda Kern, Ann Lee, Bo Chen et al.
Brokers join small circles of people who write together. We study brokers in collaboration networks.
`;
