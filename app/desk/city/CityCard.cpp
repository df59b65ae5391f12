// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/city/CityCard.h"

#include "desk/DeskDoor.h"
#include "sync/TlsMaterial.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/KeyValueGrid.h"
#include "ui/TextLabel.h"
#include "ui/Theme.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>

namespace yc::desk {

using city::EnrolmentFile;
using city::Joining;
using ui::ActionButton;
using ui::TextLabel;
using ui::TextRole;

/// How the desk stands to the city, as the worker found it.
struct CityCard::Seen {
    std::optional<sync::CityLink> link;
    std::optional<sync::CityLink> pending;
};

CityCard::CityCard(DeskPorts ports, QWidget *parent)
    : ui::Card(tr("City platform"), parent)
    , m_ports(std::move(ports))
    , m_banner(new ui::Banner(this))
    , m_words(new TextLabel(TextRole::Secondary, QString(), this))
    , m_form(new QWidget(this))
    , m_file(new QLineEdit(m_form))
    , m_code(new QLineEdit(m_form))
    , m_values(new ui::KeyValueGrid(116, this))
    , m_primary(new ActionButton(tr("Read the file"), ActionButton::Kind::Plain, this))
    , m_back(new ActionButton(tr("Not this one"), ActionButton::Kind::Quiet, this))
{
    content()->addWidget(m_banner);
    m_words->setWordWrap(true);
    content()->addWidget(m_words);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(ui::Theme::px(6));
    const auto label = [&](const QString &text, QWidget *field) {
        auto *words = new TextLabel(TextRole::Label, text, m_form);
        words->setBuddy(field);
        field->setAccessibleName(text);
        form->addWidget(words);
    };
    label(tr("Enrolment file"), m_file);
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::Theme::px(8));
    row->addWidget(m_file, 1);
    auto *choose = new ActionButton(tr("Choose…"), ActionButton::Kind::Plain, m_form);
    row->addWidget(choose);
    form->addLayout(row);
    label(tr("Code, four groups"), m_code);
    m_code->setPlaceholderText(QStringLiteral("XXXXX-XXXXX-XXXXX-XXXXX"));
    m_code->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    form->addWidget(m_code);
    content()->addWidget(m_form);
    content()->addWidget(m_values);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(ui::Theme::px(8));
    buttons->addWidget(m_primary);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    content()->addLayout(buttons);
    connect(choose, &QAbstractButton::clicked, this, [this] {
        const QString chosen = QFileDialog::getOpenFileName(this, tr("Choose the enrolment file"), m_file->text(),
                                                            tr("Enrolment files (*.ycenrol *.json)"));
        if (!chosen.isEmpty()) {
            m_file->setText(chosen);
            m_code->setFocus();
        }
    });
    connect(m_file, &QLineEdit::returnPressed, m_code, qOverload<>(&QWidget::setFocus));
    connect(m_code, &QLineEdit::returnPressed, this, &CityCard::act);
    connect(m_primary, &QAbstractButton::clicked, this, &CityCard::act);
    connect(m_back, &QAbstractButton::clicked, this, &CityCard::back);
    show(Step::Unknown);
    look();
}

void CityCard::wipe()
{
    QString typed = m_code->text();
    m_code->clear();
    store::wipe(typed);
    if (m_step == Step::Confirming)
        back();
}

void CityCard::look()
{
    auto seen = std::make_shared<Seen>();
    m_ports.door
        .withDesk([seen](store::Desk &desk, store::SqlDocumentStore &) -> core::Result<> {
            YC_ASSIGN(const auto kept, desk.secret(sync::CityLink::secretName));
            if (kept) {
                YC_ASSIGN(seen->link, sync::CityLink::fromJson(*kept));
            }
            YC_ASSIGN(seen->pending, Joining::pending(desk));
            return {};
        })
        .then(this, [this, seen](const core::Result<> &outcome) {
            if (!outcome) {
                m_banner->showError(outcome.error());
                return;
            }
            if (seen->link) {
                showLink(*seen->link, true);
                show(Step::Joined);
            } else if (seen->pending) {
                showLink(*seen->pending, false);
                show(Step::Pending);
            } else {
                show(Step::Asking);
            }
        });
}

void CityCard::show(Step step)
{
    m_step = step;
    m_form->setVisible(step == Step::Asking);
    m_values->setVisible(step == Step::Confirming || step == Step::Pending || step == Step::Joined);
    m_primary->setVisible(step == Step::Asking || step == Step::Confirming || step == Step::Pending);
    m_back->setVisible(step == Step::Confirming);
    switch (step) {
    case Step::Unknown:
        m_words->setText({});
        break;
    case Step::Asking:
        m_words->setText(tr("With the file and the code that the city gives out, this desk exchanges its records with "
                            "the city. The code comes by another way than the file, and is good once."));
        m_primary->setText(tr("Read the file"));
        break;
    case Step::Confirming:
        m_words->setText(tr("File and code belong together. Is this your city, and your street?"));
        m_primary->setText(tr("Join"));
        break;
    case Step::Pending:
        m_words->setText(tr("Joining was begun and not finished."));
        m_primary->setText(tr("Go on"));
        break;
    case Step::Joined:
        m_words->setText(tr("This desk exchanges its records with the city."));
        break;
    }
}

void CityCard::showLink(const sync::CityLink &link, bool joined)
{
    m_values->clear();
    m_values->setValue(QStringLiteral("city"), tr("City"), link.city);
    m_values->setValue(QStringLiteral("url"), tr("Address"), link.url.toString());
    m_values->setValue(QStringLiteral("street"), tr("Street"), link.street);
    m_values->setValue(QStringLiteral("desk"), tr("Account"), link.desk);
    m_values->setValue(QStringLiteral("mark"), tr("Mark in numbers"), link.mark);
    m_values->setValue(QStringLiteral("datasets"), tr("Databases"), link.datasets.join(QStringLiteral("\n")));
    if (const QString fingerprint = sync::fingerprintOf(link.authorityPem); !fingerprint.isEmpty()) {
        // Two lines that people can read to each other.
        const qsizetype half = fingerprint.size() / 2;
        m_values->setValue(QStringLiteral("authority"), tr("Authority"),
                           fingerprint.left(half) + u'\n' + fingerprint.sliced(half + 1));
    }
    if (joined)
        m_values->setValue(QStringLiteral("since"), tr("Joined"),
                           QLocale().toString(link.enrolledAt.toLocalTime(), QLocale::ShortFormat));
}

void CityCard::act()
{
    if (!m_primary->isEnabled())
        return;
    if (m_step == Step::Asking)
        readFile();
    else if (m_step == Step::Confirming || m_step == Step::Pending)
        join();
}

void CityCard::readFile()
{
    const QString path = m_file->text().trimmed();
    if (path.isEmpty()) {
        m_banner->showMessage(ui::State::Late, tr("Choose the enrolment file first."));
        m_file->setFocus();
        return;
    }
    QString typed = m_code->text();
    auto code = city::EnrolmentCode::parse(typed);
    store::wipe(typed);
    if (!code) {
        m_banner->showError(code.error());
        m_code->setFocus();
        return;
    }
    m_banner->dismiss();
    setBusy(true);
    auto shared = std::make_shared<const city::EnrolmentCode>(*std::move(code));
    auto opened = std::make_shared<EnrolmentFile::Opened>();
    m_ports.door
        .withDesk([path, shared, opened,
                   now = m_ports.door.clock().now()](store::Desk &desk, store::SqlDocumentStore &) -> core::Result<> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return core::fail(core::ErrorKind::NotFound, "tabular.cannot-open", {{QStringLiteral("path"), path}});
            YC_ASSIGN(*opened, Joining::look(file.read(EnrolmentFile::longest + 1), *shared, desk.settings().org, now));
            return {};
        })
        .then(this, [this, opened](const core::Result<> &outcome) {
            setBusy(false);
            if (!outcome) {
                m_banner->showError(outcome.error());
                m_code->setFocus();
                return;
            }
            wipe();
            m_opened = opened;
            showLink(opened->link, false);
            show(Step::Confirming);
            m_primary->setFocus();
            QMetaObject::invokeMethod(this, &CityCard::scrollToButtons, Qt::QueuedConnection); // once it is laid out
        });
}

void CityCard::join()
{
    setBusy(true);
    m_banner->showMessage(ui::State::Info, tr("Asking the city…"));
    m_ports.door
        .withDesk([opened = m_opened, now = m_ports.door.clock().now()](
                      store::Desk &desk, store::SqlDocumentStore &store) -> core::Result<> {
            if (opened)
                YC_TRY(Joining::join(desk, store, *opened, now));
            else
                YC_TRY(Joining::resume(desk, store, now));
            return {};
        })
        .then(this, [this](const core::Result<> &outcome) { finished(outcome); });
}

void CityCard::finished(const core::Result<> &outcome)
{
    setBusy(false);
    m_opened.reset();
    if (outcome) {
        m_banner->showMessage(ui::State::Ok, tr("This desk has joined. The code opens nothing any more."));
        Q_EMIT m_ports.door.cityChanged();
    } else {
        m_banner->showError(outcome.error());
    }
    look();
}

void CityCard::back()
{
    m_opened.reset();
    m_file->clear();
    show(Step::Asking);
}

void CityCard::scrollToButtons()
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(above))
            area->ensureWidgetVisible(m_primary, 0, ui::Theme::px(24));
    }
}

void CityCard::setBusy(bool busy)
{
    m_primary->setEnabled(!busy);
    m_back->setEnabled(!busy);
}

} // namespace yc::desk
