// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/PolicyCard.h"

#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/TextLabel.h"

#include <QCheckBox>

#include <cmath>

namespace yc::desk {

namespace {
constexpr int percent = 100;
int percentOf(double part) { return int(std::lround(part * percent)); }
} // namespace

PolicyCard::PolicyCard(core::DocumentStore &store, ui::Banner &banner, QWidget *parent)
    : ui::Card(tr("Watermark"), parent)
    , m_store(store)
    , m_banner(banner)
    , m_screen(new QCheckBox(tr("Over pages that show people"), this))
    , m_prints(new QCheckBox(tr("Behind the text of slips"), this))
    , m_exports(new QCheckBox(tr("As the last row of exported tables"), this))
    , m_opacity(nullptr)
    , m_save(new ui::ActionButton(tr("Save"), ui::ActionButton::Kind::Plain, this))
{
    auto *about = new ui::TextLabel(
        ui::TextRole::Secondary,
        tr("Name, number, organisation, window and minute: who looked can be told from a photograph. For all desks of "
           "the organisation."),
        this);
    about->setWordWrap(true);
    content()->addWidget(about);
    for (QCheckBox *box : {m_screen, m_prints, m_exports})
        content()->addWidget(box);
    QList<ui::Choice> choices;
    const auto [least, most] = core::DeskPolicy::opacityBounds(store.clock().today());
    for (int part = percentOf(least); part <= percentOf(most); ++part)
        choices.append({QString::number(part), QStringLiteral("%1 %").arg(part)});
    m_opacity = new ui::ChoiceBox(choices, this);
    m_opacity->setFixedHeight(ui::Theme::fieldHeight());
    m_opacity->setAccessibleName(tr("Opacity on screens"));
    content()->addWidget(new ui::TextLabel(ui::TextRole::Label, tr("Opacity on screens"), this));
    content()->addWidget(m_opacity);
    content()->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_save, &QAbstractButton::clicked, this, &PolicyCard::save);
    core::loadDeskPolicy(store).then(this, [this](const core::DeskPolicy &policy) { show(policy); });
}

void PolicyCard::show(const core::DeskPolicy &policy)
{
    m_screen->setChecked(policy.watermarkOnScreen);
    m_prints->setChecked(policy.watermarkOnPrints);
    m_exports->setChecked(policy.markExports);
    m_opacity->setCode(QString::number(percentOf(policy.opacity)));
}

void PolicyCard::save()
{
    core::DeskPolicy policy;
    policy.watermarkOnScreen = m_screen->isChecked();
    policy.watermarkOnPrints = m_prints->isChecked();
    policy.markExports = m_exports->isChecked();
    policy.opacity = double(m_opacity->code().toInt()) / percent;
    m_save->setEnabled(false);
    m_store.execute(core::saveDeskPolicy(policy)).then(this, [this](const core::Result<QJsonObject> &done) {
        m_save->setEnabled(true);
        if (done)
            m_banner.showMessage(ui::State::Ok, tr("Saved. It stands in the audit log."));
        else
            m_banner.showError(done.error());
    });
}

} // namespace yc::desk
