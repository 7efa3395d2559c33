namespace Catalog.Offerings;

/// <summary>The zone of a municipality's network (三層分離) from which an offering can be used.</summary>
public enum NetworkZone
{
    /// <summary>個人番号利用事務系</summary>
    MyNumber,
    /// <summary>LGWAN接続系</summary>
    Lgwan,
    /// <summary>インターネット接続系</summary>
    Internet,
}
