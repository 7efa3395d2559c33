namespace Catalog.Municipalities.Rules;

/// <summary>What a local rule is about.</summary>
public enum RuleTopic
{
    /// <summary>利用料の契約の種類: in which row of the cabinet order's table a SaaS fee falls, with the reason.</summary>
    SaasFeeKind,
    /// <summary>予定価格の算定期間: whether the amount that is held against a limit is that of the whole term or of one year.</summary>
    EstimateBasis,
    /// <summary>少額随意契約の限度額, per kind of contract.</summary>
    SmallSumLimit,
    /// <summary>見積書を1者から徴すれば足りる額</summary>
    SingleQuoteLimit,
    /// <summary>見積書を徴する者の数</summary>
    QuoteCount,
    /// <summary>消費税の端数処理</summary>
    TaxRounding,
    /// <summary>長期継続契約 (地方自治法 234条の3 and the body's ordinance) and its longest term in years.</summary>
    LongTermContract,
    /// <summary>随意契約の公表</summary>
    Publication,
    /// <summary>予算編成の日程: the body's own day of one stage.</summary>
    BudgetDay,
}

/// <summary>The fixed answers that a rule can give; which of them fit is the topic's to say (<see cref="RuleShape"/>).</summary>
public enum RuleChoice
{
    /// <summary>契約期間の総額</summary>
    WholeTerm,
    /// <summary>1年分の額</summary>
    OneYear,
    /// <summary>未満: the amount itself is above.</summary>
    Below,
    /// <summary>以下: the amount itself is within.</summary>
    UpTo,
    /// <summary>切捨て</summary>
    CutOff,
    /// <summary>四捨五入</summary>
    HalfUp,
    /// <summary>切上げ</summary>
    RoundUp,
    /// <summary>対象とする</summary>
    Allowed,
    /// <summary>対象としない</summary>
    NotAllowed,
    /// <summary>公表しない</summary>
    NotPublished,
    /// <summary>毎月公表</summary>
    Monthly,
    /// <summary>四半期ごとに公表</summary>
    Quarterly,
    /// <summary>半期ごとに公表</summary>
    HalfYearly,
    /// <summary>年1回公表</summary>
    Yearly,
}

/// <summary>A stage on the way to a budget (予算編成の段階).</summary>
public enum BudgetStage
{
    /// <summary>見積・数量の確定</summary>
    QuotesFixed,
    /// <summary>予算編成方針</summary>
    BudgetPolicy,
    /// <summary>予算要求</summary>
    BudgetRequest,
    /// <summary>査定</summary>
    Assessment,
    /// <summary>3月議会</summary>
    Council,
    /// <summary>6月補正</summary>
    SupplementaryJune,
    /// <summary>9月補正</summary>
    SupplementarySeptember,
    /// <summary>12月補正</summary>
    SupplementaryDecember,
}
