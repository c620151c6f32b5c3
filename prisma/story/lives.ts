/** What a client's chart says beside the treatment. */
export interface Life {
  /** `YYYY-MM-DD`: old enough to be treated, and young enough that age alone asks for no caution. */
  readonly born: string
  readonly street: string
  readonly kin: { readonly name: string; readonly phone: string }
}

const life = (born: string, street: string, kin: string, phone: string): Life => ({
  born,
  street,
  kin: { name: kin, phone },
})

const lives: Readonly<Record<string, Life>> = {
  Theo: life('1994-09-02', '88 Lantern Street, Apt 4C', 'Signe Lindgren', '+1 917 555 0131'),
  Odette: life('1979-01-23', '214 Quarry Lane', 'Paul Farrow', '+1 917 555 0132'),
  Marcus: life('1971-11-06', '9 Tannery Court', 'Delia Bellweather', '+1 917 555 0133'),
  June: life('1988-06-30', '41 Maple Terrace, Apt 2', 'Ify Okafor', '+1 917 555 0134'),
  Silas: life('1983-03-12', '310 Cannery Row, Apt 7', 'Nell Verne', '+1 917 555 0135'),
  Hana: life('1991-12-19', '57 Weaver Street', 'Milan Petrov', '+1 917 555 0136'),
  Elin: life('1976-08-08', '16 Chapel Hill Road', 'Tove Marsh', '+1 917 555 0137'),
  Rosa: life('1985-05-27', '129 Garden Place, Apt 3B', 'Inez Delgado', '+1 917 555 0138'),
  Ingrid: life('1982-04-03', '23 Ropewalk, Apt 5', 'Mateo Solano', '+1 917 555 0151'),
  Emeka: life('1989-11-11', '75 Foundry Street', 'Ade Oyelaran', '+1 917 555 0152'),
  Corin: life('1981-09-09', '84 Slipway Road, Apt 1', 'Lena Vasquez', '+1 917 555 0153'),
  Paloma: life('1984-02-17', '611 Mesquite Way', 'Hosteen Begay', '+1 602 555 0134'),
  Ruth: life('1980-10-14', '702 Ocotillo Drive', 'Samuel Okonkwo', '+1 602 555 0131'),
  Gwen: life('1996-02-05', '45 Palo Verde Lane', 'Lucy Abara', '+1 602 555 0132'),
  Nora: life('1989-03-02', '18 Saguaro Bend', 'Ida Benally', '+1 602 555 0141'),
  Priya: life('1993-05-11', '77 Mesquite Way', 'Arun Raman', '+1 602 555 0142'),
  Hugo: life('1974-12-01', '5 Copper Street', 'Ines Almada', '+1 602 555 0143'),
  Mina: life('1986-09-17', '240 Desert Willow Lane', 'Lars Sorensen', '+1 602 555 0144'),
  Caleb: life('1990-01-29', '61 Canyon Road, Apt 6', 'Ruth Winters', '+1 602 555 0145'),
  Dara: life('1982-07-08', '915 Agave Court', 'Tom Whitehorse', '+1 602 555 0146'),
  Felix: life('1977-10-23', '33 Cactus Wren Drive', 'Claire Moreau', '+1 602 555 0147'),
  Anneke: life('1995-04-04', '128 Palo Brea Street', 'Jan Vos', '+1 602 555 0148'),
  Jonah: life('1984-02-16', '402 Sunset Terrace', 'Mara Reed', '+1 602 555 0149'),
  Sela: life('1991-06-25', '9 Adobe Row', 'Luis Ortiz', '+1 602 555 0150'),
  Walter: life('1967-07-21', '1180 Juniper Road', 'Ada Nakai', '+1 602 555 0133'),
}

const anybody = life('1986-04-17', '12 Orchard Row', 'Jo Hartwell', '+1 212 555 0188')

/** The life of one of the demonstration's people, by first name. */
export const lifeOf = (firstName: string): Life => lives[firstName] ?? anybody
