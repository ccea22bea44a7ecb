using SalesBot.Domain;
using SalesBot.Interview;
using SalesBot.Languages;
using SalesBot.Understanding;

namespace SalesBot.Features;

/// <summary>Asks for contact data. All of it is on one form too: <see cref="ContactData"/>.</summary>
public sealed class ContactDialog : TopicDialog
{
    protected override void Script()
    {
        FollowUp(Keys.ContactPosition, "Position", "Pareigos", "Stanowisko")
            .Write("What is their position?", "Kokios jų pareigos?", "Jakie mają stanowisko?")
            .Optional()
            .IsName();

        FollowUp(Keys.ContactPhone, "Phone", "Telefonas", "Telefon")
            .Write("What is their phone number?", "Koks jų telefono numeris?", "Jaki mają numer telefonu?")
            .Optional()
            .AlsoCalled("mobile", "phone number", "tel", "mobilus", "komórka", "numer telefonu")
            .ReadBy(
                (words, turn) => PhoneReader.Read(words, turn.Region),
                PhoneReader.Show,
                "That is no phone number I know. Please write it with its country code, such as +370 612 34567.",
                "Tokio telefono numerio neatpažįstu. Įrašykite jį su šalies kodu, pavyzdžiui, +370 612 34567.",
                "Nie rozpoznaję tego numeru. Podaj go z numerem kraju, na przykład +48 512 345 678.");

        FollowUp(Keys.ContactEmail, "E-mail", "El. paštas", "E-mail")
            .Write("What is their e-mail address?", "Koks jų el. pašto adresas?", "Jaki mają adres e-mail?")
            .Optional()
            .AlsoCalled("email", "mail", "paštas", "elektroninis paštas", "mejl", "poczta")
            .ReadBy(
                (words, _) => EmailReader.Read(words),
                EmailReader.Show,
                "That is no e-mail address. Please check it; it looks like name@company.com.",
                "Tai ne el. pašto adresas. Patikrinkite jį; jis atrodo taip: vardas@imone.lt.",
                "To nie jest adres e-mail. Sprawdź go; powinien wyglądać tak: imie@firma.pl.");

        FollowUp(Keys.ContactSource, "Came from", "Iš kur", "Skąd kontakt")
            .Write("Where did the contact come from?", "Iš kur šis kontaktas?", "Skąd jest ten kontakt?")
            .Optional()
            .IsName();
    }
}
