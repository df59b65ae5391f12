// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SettingsPage.h"

#include "desk/DeskDoor.h"
#include "desk/PassphraseFields.h"
#include "desk/PolicyCard.h"
#include "desk/RekeyCard.h"
#include "desk/TokenCard.h"
#include "desk/city/CityCard.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/ChoiceBox.h"
#include "ui/KeyValueGrid.h"
#include "ui/Page.h"
#include "ui/TextLabel.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLocale>
#include <QPointer>

namespace yc::desk {

using ui::ActionButton;
using ui::Card;
using ui::ChoiceBox;
using ui::TextLabel;
using ui::TextRole;
using ui::Theme;

namespace {
constexpr int scales[] = {100, 115, 130, 150, 175, 200};
constexpr int minutes[] = {1, 3, 5, 10, 15, 20, 30};
} // namespace

SettingsPage::SettingsPage(DeskPorts ports, ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_ports(std::move(ports))
    , m_context(context)
    , m_page(new ui::Page(tr("Settings"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(16));
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::px(16));
    left->addWidget(makeAppearance());
    left->addWidget(makeAbout());
    if (m_context.store.session().may(QStringLiteral("desk.rekey")))
        left->addWidget(new RekeyCard(m_ports));
    if (m_context.store.session().may(QStringLiteral("desk.city"))) {
        m_city = new CityCard(m_ports);
        left->addWidget(m_city);
    }
    left->addStretch(1);
    row->addLayout(left, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::px(16));
    right->addWidget(makePassphrase());
    m_token = new TokenCard(m_ports);
    right->addWidget(m_token);
    if (m_context.store.session().may(QStringLiteral("desk.policy")))
        right->addWidget(new PolicyCard(m_context.store, *m_page->banner(), this));
    right->addStretch(1);
    row->addLayout(right, 1);
    m_page->content()->addLayout(row);
    m_page->content()->addStretch(1);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::hideEvent(QHideEvent *event)
{
    m_present->wipe();
    m_fields->wipe();
    m_token->wipe();
    if (m_city)
        m_city->wipe();
    ServicePage::hideEvent(event);
}

void SettingsPage::change(const std::function<void(DeskPreferences &)> &how)
{
    DeskPreferences preferences = m_ports.preferences();
    how(preferences);
    m_ports.prefer(preferences);
}

Card *SettingsPage::makeAppearance()
{
    auto *card = new Card(tr("This machine"));
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(Theme::px(10));
    grid->setColumnStretch(1, 1);
    card->content()->addLayout(grid);
    const DeskPreferences now = m_ports.preferences();
    const auto add = [&](const QString &label, const QList<ui::Choice> &choices, const QString &chosen,
                         const std::function<void(DeskPreferences &, const QString &)> &how) {
        auto *box = new ChoiceBox(choices);
        box->setCode(chosen);
        box->setAccessibleName(label);
        connect(box, &QComboBox::activated, this,
                [this, box, how] { change([&](DeskPreferences &preferences) { how(preferences, box->code()); }); });
        const int line = grid->rowCount();
        grid->addWidget(new TextLabel(TextRole::Label, label), line, 0);
        grid->addWidget(box, line, 1);
    };
    add(tr("Language"),
        {{QStringLiteral("zh_CN"), QStringLiteral("简体中文")}, {QStringLiteral("en"), QStringLiteral("English")}},
        now.language, [](DeskPreferences &p, const QString &code) { p.language = code; });
    add(tr("Appearance"),
        {{QStringLiteral("light"), tr("Light")},
         {QStringLiteral("dark"), tr("Dark")},
         {QStringLiteral("contrast"), tr("High contrast")},
         {QStringLiteral("contrast-dark"), tr("High contrast, dark")}},
        DeskPreferences::themeName(now.theme),
        [](DeskPreferences &p, const QString &code) { p.theme = DeskPreferences::themeOf(code); });
    QList<ui::Choice> sizes;
    for (const int scale : scales)
        sizes.append({QString::number(scale), QStringLiteral("%1 %").arg(scale)});
    add(tr("Size of everything"), sizes, QString::number(now.scale),
        [](DeskPreferences &p, const QString &code) { p.scale = code.toInt(); });
    const IdleRule rule = IdleRule::on(m_context.store.clock().today());
    QList<ui::Choice> waits;
    for (const int minute : minutes) {
        if (minute >= rule.least && minute <= rule.most)
            waits.append({QString::number(minute), tr("%1 minutes").arg(minute)});
    }
    add(tr("Lock when nobody works for"), waits, QString::number(rule.bounded(now.idleMinutes)),
        [](DeskPreferences &p, const QString &code) { p.idleMinutes = code.toInt(); });
    return card;
}

Card *SettingsPage::makePassphrase()
{
    auto *card = new Card(tr("My passphrase"));
    m_present = new SecretField;
    m_present->setAccessibleName(tr("Present passphrase"));
    card->content()->addWidget(new TextLabel(TextRole::Label, tr("Present passphrase")));
    card->content()->addWidget(m_present);
    m_fields = new PassphraseFields(m_ports.door.rules());
    m_fields->setNumber(m_ports.number);
    m_fields->showHistory();
    card->content()->addWidget(m_fields);
    m_changeButton = new ActionButton(tr("Change passphrase"));
    connect(m_changeButton, &QAbstractButton::clicked, this, &SettingsPage::changePassphrase);
    card->content()->addWidget(m_changeButton, 0, Qt::AlignLeft);
    return card;
}

void SettingsPage::changePassphrase()
{
    if (m_present->text().isEmpty() || !m_fields->isGood()) {
        m_page->banner()->showMessage(ui::State::Late,
                                      tr("Type the present passphrase and a new one that meets all of the rules."));
        return;
    }
    m_changeButton->setEnabled(false);
    const auto present = DeskDoor::secret(m_present->take());
    const auto chosen = DeskDoor::secret(m_fields->take());
    m_ports.door.changePassphrase(m_ports.number, present, chosen).then(this, [this](const core::Result<> &outcome) {
        m_changeButton->setEnabled(true);
        if (outcome) {
            m_page->banner()->showMessage(ui::State::Ok,
                                          tr("The passphrase is changed. It applies from the next sign-in."));
            return;
        }
        m_page->banner()->showError(outcome.error());
        if (outcome.error().context.value(QStringLiteral("problems")).toStringList().contains(u"used-before"))
            m_fields->markUsedBefore();
    });
}

Card *SettingsPage::makeAbout()
{
    auto *card = new Card(tr("About this desk"));
    const core::Session &session = m_context.store.session();
    auto *values = new ui::KeyValueGrid(96);
    values->setValue(QStringLiteral("version"), tr("Version"), QStringLiteral(YC_VERSION));
    values->setValue(QStringLiteral("licence"), tr("Licence"), tr("GPL-3.0-or-later, free software"));
    values->setValue(QStringLiteral("org"), tr("Organisation"), session.orgName);
    values->setValue(QStringLiteral("code"), tr("Code"), session.org);
    values->setValue(QStringLiteral("window"), tr("Window"), session.desk);
    values->setValue(QStringLiteral("folder"), tr("Folder"), m_ports.door.folder());
    card->content()->addWidget(values);
    if (session.may(QStringLiteral("desk.verify"))) {
        m_verifyButton = new ActionButton(tr("Verify the store"));
        connect(m_verifyButton, &QAbstractButton::clicked, this, &SettingsPage::verify);
        m_repairButton = new ActionButton(tr("Make lists and search anew"));
        m_repairButton->hide();
        connect(m_repairButton, &QAbstractButton::clicked, this, &SettingsPage::repair);
        auto *buttons = new QHBoxLayout;
        buttons->setSpacing(Theme::px(8));
        buttons->addWidget(m_verifyButton);
        buttons->addWidget(m_repairButton);
        buttons->addStretch(1);
        card->content()->addLayout(buttons);
    }
    m_verified = new TextLabel(TextRole::Secondary);
    m_verified->setWordWrap(true);
    m_verified->hide();
    card->content()->addWidget(m_verified);
    return card;
}

void SettingsPage::showPart(const QString &what, double part)
{
    if (m_checking)
        m_verified->setText(tr("%1 %2 %. You can go on working.").arg(what).arg(qRound(100 * part)));
}

void SettingsPage::verify()
{
    if (m_checking) {
        m_stop.request_stop();
        return;
    }
    m_checking = true;
    m_stop = {};
    m_verifyButton->setText(tr("Stop checking"));
    m_repairButton->hide();
    m_verified->setState(ui::State::None);
    m_verified->show();
    const QString what = tr("Checking pages, audit log, lists and search:");
    showPart(what, 0);
    const QPointer<SettingsPage> self(this);
    const auto progress = [self, what](double part) { // on the checking thread
        QMetaObject::invokeMethod(qApp, [self, what, part] {
            if (self)
                self->showPart(what, part);
        });
    };
    m_ports.door.store()
        ->verify(progress, m_stop.get_token())
        .then(this, [this](const core::Result<QJsonObject> &result) {
            m_checking = false;
            m_verifyButton->setText(tr("Verify the store"));
            if (result) {
                showVerified(*result);
                return;
            }
            m_verified->hide();
            if (result.error().kind != core::ErrorKind::Cancelled)
                m_page->banner()->showError(result.error());
        });
}

void SettingsPage::showVerified(const QJsonObject &found)
{
    const auto flag = [&found](const char *key) { return found.value(QLatin1StringView(key)).toBool(); };
    const auto number = [&found](const char *key) {
        return QLocale().toString(found.value(QLatin1StringView(key)).toInteger());
    };
    const auto word = [](bool good) { return good ? tr("in order") : tr("NOT in order"); };
    m_verified->setState(flag("ok") ? ui::State::Ok : ui::State::Late);
    QStringList lines{tr("Encrypted pages: %1").arg(word(flag("pages_ok"))),
                      tr("Structure: %1").arg(word(flag("structure_ok"))),
                      tr("Audit log, %1 rows: %2").arg(number("audit_rows"), word(flag("audit_ok"))),
                      tr("Signed heads of the log: %1").arg(word(flag("heads_ok"))),
                      tr("Lists against %1 documents: %2")
                          .arg(number("documents"), word(flag("projections_ok") && flag("documents_ok"))),
                      tr("Search: %1").arg(word(flag("search_ok"))),
                      tr("Earlier states and what waits for the city: %1")
                          .arg(word(flag("history_ok") && flag("sync_ok") && flag("outbox_ok") && flag("files_ok")))};
    if (flag("repairable"))
        lines << tr("Only lists or search differ from the documents. They can be made anew; nothing is lost by it.");
    m_verified->setText(lines.join(u'\n'));
    m_repairButton->setVisible(flag("repairable"));
}

void SettingsPage::repair()
{
    m_checking = true;
    m_stop = {};
    m_repairButton->hide();
    m_verifyButton->setText(tr("Stop"));
    m_verified->setState(ui::State::None);
    const QString what = tr("Making lists and search anew:");
    const QPointer<SettingsPage> self(this);
    const auto progress = [self, what](double part) {
        QMetaObject::invokeMethod(qApp, [self, what, part] {
            if (self && self->m_checking)
                self->m_verified->setText(tr("%1 %2 %. Saving waits meanwhile.").arg(what).arg(qRound(100 * part)));
        });
    };
    m_ports.door.store()
        ->rebuild(progress, m_stop.get_token())
        .then(this, [this](const core::Result<QJsonObject> &result) {
            m_checking = false;
            m_verifyButton->setText(tr("Verify the store"));
            if (result) {
                verify(); // shows that it helped
                return;
            }
            m_verified->hide();
            if (result.error().kind != core::ErrorKind::Cancelled)
                m_page->banner()->showError(result.error());
        });
}

} // namespace yc::desk
